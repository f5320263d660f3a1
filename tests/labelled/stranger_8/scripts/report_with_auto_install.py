"""Sales table as PDF. Installs what is missing."""
import importlib
import subprocess
import sys

NEEDED = ["pandas", "fpdf2", "openpyxl"]

for package in NEEDED:
    try:
        importlib.import_module("fpdf" if package == "fpdf2" else package)
    except ImportError:
        print(f"Installing {package} ...")
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--user", package])

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
