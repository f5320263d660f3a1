"""Yearly receipts for the donors' tax returns."""
from pathlib import Path

import pandas as pd
from fpdf import FPDF

YEAR = 2023
gifts = pd.read_excel("gifts.xlsx", dtype={"nif": str})
Path("receipts").mkdir(exist_ok=True)

for (name, nif, address), part in gifts[gifts["date"].dt.year == YEAR].groupby(["name", "nif", "address"]):
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    pdf.multi_cell(0, 7, f"Receipt for gifts in {YEAR}\n\n{name}\nTax number {nif}\n{address}\n")
    for row in part.itertuples():
        pdf.cell(0, 6, f"{row.date:%d %B}   {row.amount:10.2f} EUR", new_x="LMARGIN", new_y="NEXT")
    pdf.cell(0, 10, f"Total {part['amount'].sum():.2f} EUR")
    pdf.output(f"receipts/{nif}_{YEAR}.pdf")
