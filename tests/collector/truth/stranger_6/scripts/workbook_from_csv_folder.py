"""Every CSV in the folder becomes a tab of one workbook."""
import csv
import glob
from pathlib import Path

from openpyxl import Workbook

for name, rows in {"norte": [["loja", "venda"], ["Braga", 10], ["Porto", 22]], "sul": [["loja", "venda"], ["Faro", 7]]}.items():
    with open(f"{name}.csv", "w", newline="", encoding="utf-8") as f:
        csv.writer(f).writerows(rows)

wb = Workbook()
wb.remove(wb.active)
for path in sorted(glob.glob("*.csv")):
    ws = wb.create_sheet(Path(path).stem)
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.reader(f):
            ws.append(row)
wb.save("combined.xlsx")
