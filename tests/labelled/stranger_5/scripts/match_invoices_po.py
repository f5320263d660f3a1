"""Match supplier invoices against purchase orders and list the differences."""
import csv
from decimal import Decimal
from pathlib import Path

TOLERANCE = Decimal("2.00")
INVOICES = Path("invoices.csv")
ORDERS = Path("purchase_orders.csv")


def read_rows(path):
    with path.open(newline="", encoding="utf-8-sig") as handle:
        yield from csv.DictReader(handle, delimiter=";")


def to_amount(text):
    return Decimal(text.replace(".", "").replace(",", "."))


orders = {row["PO"].strip(): to_amount(row["Net"]) for row in read_rows(ORDERS)}
differences = []

for row in read_rows(INVOICES):
    po = row["PO"].strip()
    billed = to_amount(row["Net"])
    if po not in orders:
        differences.append((row["Invoice"], po, billed, None, "no such order"))
        continue
    gap = billed - orders[po]
    if abs(gap) > TOLERANCE:
        differences.append((row["Invoice"], po, billed, orders[po], f"{gap:+.2f}"))

with open("differences.csv", "w", newline="", encoding="utf-8") as handle:
    writer = csv.writer(handle, delimiter=";")
    writer.writerow(["Invoice", "PO", "Billed", "Ordered", "Remark"])
    writer.writerows(differences)

print(f"{len(differences)} invoices to look at, see differences.csv")
