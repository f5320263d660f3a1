"""Overtime per department with a bar chart."""
import xlsxwriter

rows = [("Assembly", 34), ("Paint", 12), ("Dispatch", 51)]
with xlsxwriter.Workbook("overtime.xlsx") as book:
    data = book.add_worksheet("Data")
    charts = book.add_worksheet("Chart")
    bold = book.add_format({"bold": True})
    data.write_row(0, 0, ["department", "hours"], bold)
    for i, row in enumerate(rows, start=1):
        data.write_row(i, 0, row)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": "=Data!$A$2:$A$4", "values": "=Data!$B$2:$B$4", "name": "Overtime"})
    charts.insert_chart("B2", chart)
