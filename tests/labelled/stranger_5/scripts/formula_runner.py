"""Add a calculated column to a table. Type the formula with the column names,
for example:   price * quantity * (1 - discount)
"""
import math
import sys

import pandas as pd

path = sys.argv[1] if len(sys.argv) > 1 else input("File: ").strip('" ')
table = pd.read_excel(path)
table.columns = [str(c).strip().lower().replace(" ", "_") for c in table.columns]

print("Columns:", ", ".join(table.columns))
helpers = {"round": round, "min": min, "max": max, "abs": abs, "math": math, "pd": pd}

while True:
    formula = input("Formula (empty to stop): ").strip()
    if not formula:
        break
    name = input("Name of the new column: ").strip() or "result"
    try:
        table[name] = [eval(formula, dict(helpers), row) for row in table.to_dict("records")]
        print(table[[name]].head())
    except Exception as problem:
        print("That did not work:", problem)

out = path.rsplit(".", 1)[0] + "_calc.xlsx"
table.to_excel(out, index=False)
print("Saved", out)
