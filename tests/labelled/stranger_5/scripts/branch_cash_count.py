# Till count by denomination
from datetime import date

NOTES_AND_COINS = [500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01]


def ask_number(text):
    while True:
        answer = input(text).strip() or "0"
        try:
            return int(answer)
        except ValueError:
            print("Please type a whole number.")


total_cents = 0
lines = []
for value in NOTES_AND_COINS:
    pieces = ask_number(f"{value:>6} EUR x ")
    amount = round(value * 100) * pieces
    total_cents += amount
    lines.append(f"{value:>6};{pieces};{amount / 100:.2f}")

expected = float(input("Balance in the system: ").replace(",", "."))
difference = total_cents / 100 - expected

print(f"\nCounted   {total_cents / 100:>12.2f}")
print(f"Expected  {expected:>12.2f}")
print(f"Difference{difference:>+12.2f}")

with open(f"till_{date.today():%Y%m%d}.csv", "w", encoding="utf-8") as f:
    f.write("value;pieces;amount\n" + "\n".join(lines) + f"\nTOTAL;;{total_cents / 100:.2f}\n")
