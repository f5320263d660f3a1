"""Write the board pack: a data sheet, a chart sheet and notes."""
import xlsxwriter

months = ["Jan", "Feb", "Mar", "Apr"]
revenue = [100, 120, 90, 140]

workbook = xlsxwriter.Workbook("board_pack.xlsx", {"constant_memory": False})
bold = workbook.add_format({"bold": True})
data = workbook.add_worksheet("Data")
data.write_row(0, 0, ["Month", "Revenue"], bold)
data.write_column(1, 0, months)
data.write_column(1, 1, revenue)
chart = workbook.add_chart({"type": "column"})
chart.add_series({"categories": "=Data!$A$2:$A$5", "values": "=Data!$B$2:$B$5", "name": "Revenue"})
workbook.add_worksheet("Chart").insert_chart("B2", chart)
workbook.add_worksheet("Notes").write("A1", "Figures are not audited")
workbook.close()
