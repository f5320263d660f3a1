from datetime import date

import pandas as pd
from fpdf import FPDF

returns = pd.read_csv("returns.csv", parse_dates=["received"])
month = returns[returns["received"].dt.to_period("M") == pd.Period(date.today(), "M") - 1]
table = month.groupby(["family", "reason"]).agg(pieces=("serial", "count"), cost=("credit", "sum")).reset_index()

pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", "B", 14)
pdf.cell(0, 10, f"Returns, {len(month)} pieces", new_x="LMARGIN", new_y="NEXT")
pdf.set_font("Helvetica", size=10)
for row in table.sort_values("cost", ascending=False).itertuples():
    pdf.cell(60, 7, row.family)
    pdf.cell(60, 7, row.reason)
    pdf.cell(25, 7, str(row.pieces), align="R")
    pdf.cell(30, 7, f"{row.cost:,.2f}", align="R", new_x="LMARGIN", new_y="NEXT")
pdf.output("returns.pdf")
