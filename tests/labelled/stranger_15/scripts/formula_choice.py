"""Compute one of a few section properties for each row of the table."""
import argparse
import math

import pandas as pd

FORMULAS = {
    "ix": lambda r: r["width"] * r["height"] ** 3 / 12,
    "iy": lambda r: r["height"] * r["width"] ** 3 / 12,
    "area": lambda r: r["width"] * r["height"],
    "wx": lambda r: r["width"] * r["height"] ** 2 / 6,
    "circle": lambda r: math.pi * r["width"] ** 2 / 4,
}

parser = argparse.ArgumentParser()
parser.add_argument("formula", choices=FORMULAS)
args = parser.parse_args()

df = pd.read_excel("sections.xlsx")
df[args.formula] = df.apply(FORMULAS[args.formula], axis=1).round(3)
df.to_excel("sections_result.xlsx", index=False)
print(df.head())
