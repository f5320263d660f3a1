"""Calculates the production chief's formulas."""
import math

from openpyxl import load_workbook

wb = load_workbook("formulas.xlsx")
ws = wb.active

for row in ws.iter_rows(min_row=2):
    product, formula, kg, temp, result = row[:5]
    if not formula.value:
        continue
    try:
        result.value = eval(str(formula.value), {"math": math, "kg": kg.value, "temp": temp.value})
    except Exception as error:
        result.value = f"error: {error}"
    print(product.value, formula.value, "=", result.value)

wb.save("formulas.xlsx")
