"""Mark items below their reorder point in an Excel report."""
import pandas as pd
from openpyxl import load_workbook
from openpyxl.styles import PatternFill

STOCK_FILE = "stock_levels.xlsx"
REPORT = "low_stock.xlsx"
RED = PatternFill("solid", fgColor="FFC7CE")


def main():
    df = pd.read_excel(STOCK_FILE)
    low = df[df["on_hand"] < df["reorder_point"]].sort_values("on_hand")
    low.to_excel(REPORT, index=False)

    wb = load_workbook(REPORT)
    ws = wb.active
    for row in ws.iter_rows(min_row=2):
        on_hand = row[2].value or 0
        if on_hand <= 0:
            for cell in row:
                cell.fill = RED
    ws.freeze_panes = "A2"
    wb.save(REPORT)
    print(f"{len(low)} items below reorder point -> {REPORT}")


if __name__ == "__main__":
    main()
