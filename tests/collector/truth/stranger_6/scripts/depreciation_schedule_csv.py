import csv
from decimal import ROUND_HALF_UP, Decimal

COST, RESIDUAL, MONTHS = Decimal("48000"), Decimal("3000"), 60

monthly = ((COST - RESIDUAL) / MONTHS).quantize(Decimal("0.01"), ROUND_HALF_UP)
book_value = COST
with open("depreciation.csv", "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(["month", "charge", "book_value"])
    for month in range(1, MONTHS + 1):
        book_value -= monthly
        writer.writerow([month, monthly, book_value])
