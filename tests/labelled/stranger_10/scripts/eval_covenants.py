import openpyxl

wb = openpyxl.load_workbook("covenants.xlsx")
balances = {r[0]: dict(zip(("ebitda", "debt", "equity", "assets"), r[1:5])) for r in wb["Balances"].iter_rows(min_row=2, values_only=True)}

for row in wb["Covenants"].iter_rows(min_row=2):
    company, formula = row[0].value, row[1].value
    row[2].value = eval(formula, {"__builtins__": {}, "min": min, "max": max}, balances[company])
    row[3].value = "breach" if not row[2].value else "ok"
wb.save("covenants.xlsx")
