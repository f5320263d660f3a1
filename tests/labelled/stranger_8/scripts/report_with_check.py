"""Sales table as PDF. Says what is missing and stops."""
import sys
from importlib.util import find_spec

NEEDED = {"pandas": "pandas", "fpdf": "fpdf2", "openpyxl": "openpyxl"}

missing = [package for module, package in NEEDED.items() if find_spec(module) is None]
if missing:
    print("Not installed here: " + ", ".join(missing))
    print("Please open a ticket with the IT service desk.")
    sys.exit(2)

import pandas as pd
from fpdf import FPDF

frame = pd.read_excel("sales.xlsx")
pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=10)
for row in frame.itertuples(index=False):
    for value in row:
        pdf.cell(40, 8, str(value), border=1)
    pdf.ln()
pdf.output("sales.pdf")
