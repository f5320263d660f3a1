"""Calculates a discount with a formula that the user types in."""
import csv


def main():
    print("Available: price, qty, weight")
    formula = input("Discount formula, e.g. price * 0.05 if qty > 100 else 0: ")
    total = 0
    with open("order_lines.csv", newline="") as fh:
        for row in csv.DictReader(fh):
            env = {
                "price": float(row["price"]),
                "qty": int(row["qty"]),
                "weight": float(row["weight"]),
            }
            discount = eval(formula, {}, env)
            total += discount
            print(f"{row['sku']:<15} {discount:>10.2f}")
    print(f"Total discount {total:.2f}")


if __name__ == "__main__":
    main()
