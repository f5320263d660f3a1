import openpyxl

book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("Report")
for row in range(25):
    sheet.append(["x", row])
book.save("out.xlsx")
