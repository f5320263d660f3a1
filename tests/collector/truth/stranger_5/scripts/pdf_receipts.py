"""Print a receipt as PDF, then check its text."""
import pdfplumber
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

page = canvas.Canvas("receipt.pdf", pagesize=A4)
page.drawString(72, 750, "Receipt 2026/001")
page.drawString(72, 730, "Total: 42.00 EUR")
page.save()

print(len(PdfReader("receipt.pdf").pages), "page")
with pdfplumber.open("receipt.pdf") as document:
    text = document.pages[0].extract_text()
with open("receipt.txt", "w") as target:
    target.write(text)
