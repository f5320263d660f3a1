"""FTE per department and location from the (already aggregated) planning sheet."""
import pandas as pd
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference

SOURCE = "fte_plan.xlsx"  # department, location, quarter, fte_plan, fte_actual
TARGET = "fte_overview.xlsx"


def main():
    df = pd.read_excel(SOURCE)
    table = df.pivot_table(index="department", columns="location", values="fte_actual", aggfunc="sum", fill_value=0)
    gap = df.groupby("department")[["fte_plan", "fte_actual"]].sum()
    gap["gap"] = gap["fte_plan"] - gap["fte_actual"]
    with pd.ExcelWriter(TARGET) as writer:
        table.to_excel(writer, sheet_name="location")
        gap.to_excel(writer, sheet_name="gap")

    book = load_workbook(TARGET)
    sheet = book["gap"]
    chart = BarChart()
    chart.title = "FTE plan vs actual"
    chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=sheet.max_row), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=sheet.max_row))
    sheet.add_chart(chart, "F2")
    book.save(TARGET)


if __name__ == "__main__":
    main()
