import openpyxl

book = openpyxl.load_workbook("in.xlsx")
book.create_sheet("Checked")["A1"] = "seen"
book.save("in.xlsx")
