"""O auditor pediu a aba Notes com nome em português e um carimbo na primeira linha."""
import datetime

import openpyxl

livro = openpyxl.load_workbook("in.xlsx")
aba = livro["Notes"]
aba.title = "Observações"
aba["A1"] = f"Revisado em {datetime.date(2026, 11, 27):%d/%m/%Y} por E. Lacerda"
livro.active = livro.index(aba)
livro.save("in.xlsx")
print(livro.sheetnames)
