import pandas as pd
import xlwt

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Velho")
for column, name in enumerate(("conta", "valor")):
    sheet.write(0, column, name)
for row in range(1, 6):
    sheet.write(row, 0, f"1.{row}")
    sheet.write(row, 1, row * 10.5)
book.save("old.xls")

pd.read_excel("old.xls", dtype={"conta": str}).to_excel("new.xlsx", sheet_name="Novo", index=False)
