"""Employees entitled to the child allowance on 1 January."""
import json
from datetime import date

CUT_OFF = date(2027, 1, 1)
AMOUNT = {1: 80, 2: 170}


def age_on(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


with open("families.json", encoding="utf-8") as f:
    families = json.load(f)

total = 0
for staff in families:
    under_age = [k for k in staff["children"] if age_on(date.fromisoformat(k["born"]), CUT_OFF) < 18]
    if not under_age:
        continue
    amount = AMOUNT.get(len(under_age), 270)
    if staff["marital_status"] == "single parent":
        amount += 40
    total += amount
    names = ", ".join(k["name"] for k in under_age)
    print(f"{staff['name']}: {names} -> {amount} EUR a month")

print("Budget per month:", total, "EUR")
