import xlsxwriter

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May"]
SALES = [120, 135, 128, 150, 171]

workbook = xlsxwriter.Workbook("sales_dashboard.xlsx")
data = workbook.add_worksheet("Data")
bold = workbook.add_format({"bold": True})
money = workbook.add_format({"num_format": "#,##0 €"})
data.write_row("A1", ["Month", "Sales"], bold)
data.write_column("A2", MONTHS)
data.write_column("B2", SALES, money)

chart_sheet = workbook.add_worksheet("Chart")
chart = workbook.add_chart({"type": "column"})
chart.add_series({"categories": "=Data!$A$2:$A$6", "values": "=Data!$B$2:$B$6", "name": "Sales"})
chart.set_title({"name": "Sales by month"})
chart_sheet.insert_chart("B2", chart)
workbook.close()
