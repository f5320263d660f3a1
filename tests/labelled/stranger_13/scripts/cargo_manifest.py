"""Cargo declaration (FAL form 2) from a CSV."""
import csv
from dataclasses import dataclass

from openpyxl import load_workbook


@dataclass
class Cargo:
    bl_no: str
    marks: str
    packages: int
    description: str
    weight_kg: float


with open("cargo.csv", newline="", encoding="utf-8") as fh:
    cargo = [Cargo(r["bl_no"], r["marks"], int(r["packages"]), r["description"], float(r["weight_kg"]))
             for r in csv.DictReader(fh)]

form = load_workbook("fal2_template.xlsx")
ws = form.active
for line, c in enumerate(cargo, 14):
    for col, value in enumerate([c.bl_no, c.marks, f"{c.packages} {c.description}", c.weight_kg], 1):
        ws.cell(line, col, value)
ws.cell(14 + len(cargo) + 1, 4, sum(c.weight_kg for c in cargo))
form.save("fal2.xlsx")
print(len(cargo), "lines")
