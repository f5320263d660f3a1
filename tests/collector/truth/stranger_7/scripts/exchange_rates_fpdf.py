"""Exchange rates of the day as a PDF."""

import os

import requests
from fpdf import FPDF

proxies = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}
data = requests.get("http://api.frankfurter.dev/v1/latest?base=EUR", proxies=proxies, timeout=15).json()

pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=14)
pdf.cell(text="Exchange rates (EUR)", new_x="LMARGIN", new_y="NEXT")
for currency, rate in data.get("rates", {}).items():
    pdf.cell(text=f"{currency}: {rate}", new_x="LMARGIN", new_y="NEXT")
pdf.output("rates.pdf")
