import openpyxl
wb = openpyxl.load_workbook("receita.xlsx", data_only=True)
print(sum(r[2] or 0 for r in wb.active.iter_rows(min_row=2, values_only=True)))
