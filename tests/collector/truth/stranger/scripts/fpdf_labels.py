import csv

from fpdf import FPDF

pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=12)
with open("in.csv", newline="") as source:
    for row in csv.DictReader(source):
        pdf.cell(0, 10, f"{row['name']}: {row['amount']}", new_x="LMARGIN", new_y="NEXT")
pdf.output("labels.pdf")
