import ast
import openpyxl

COVENANTS = {
    "leverage": lambda b, limit: b["debt"] / b["ebitda"] <= limit,
    "equity ratio": lambda b, limit: b["equity"] / b["assets"] >= limit,
}

wb = openpyxl.load_workbook("covenants.xlsx")
balances = {r[0]: dict(zip(("ebitda", "debt", "equity", "assets"), r[1:5])) for r in wb["Balances"].iter_rows(min_row=2, values_only=True)}

for row in wb["Covenants"].iter_rows(min_row=2):
    company, name, limit = (cell.value for cell in row[:3])
    row[3].value = "ok" if COVENANTS[name](balances[company], ast.literal_eval(str(limit))) else "breach"
wb.save("covenants.xlsx")
