"""Small text menu for the stock count; asks and writes down, nothing else."""
import csv
from datetime import datetime

PROMPT = "Item code (empty to stop): "
MODEL = "SC-200"  # model of the hand scanner


def complete(code, choices):
    found = [c for c in choices if c.startswith(code.upper())]
    return found[0] if len(found) == 1 else None


with open("items.txt", encoding="utf-8") as f:
    items = [line.strip() for line in f if line.strip()]

with open("count.csv", "a", newline="", encoding="utf-8") as f:
    w = csv.writer(f)
    while code := input(PROMPT):
        item = complete(code, items)
        if item is None:
            print("not clear, type more of the code")
            continue
        qty = int(input(f"{item}, quantity: "))
        w.writerow([datetime.now().isoformat(timespec="seconds"), MODEL, item, qty])
print("saved")
