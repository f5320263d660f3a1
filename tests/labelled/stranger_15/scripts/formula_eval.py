"""Evaluate a formula typed by the user for each row of the table."""
import math

import pandas as pd

df = pd.read_excel("sections.xlsx")
print("Columns:", ", ".join(df.columns))
formula = input("Formula, e.g. width * height**3 / 12: ")

names = {k: getattr(math, k) for k in ("sqrt", "pi", "sin", "cos", "tan", "log")}
results = []
for row in df.to_dict("records"):
    try:
        results.append(eval(formula, {}, {**names, **row}))
    except Exception as exc:
        results.append(f"error: {exc}")
df["result"] = results
df.to_excel("sections_result.xlsx", index=False)
print(df.head())
