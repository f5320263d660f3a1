"""Visitor badge with a QR code, as PDF with metadata."""

import qrcode
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A6
from reportlab.pdfgen import canvas

qrcode.make("VISITOR:4711").save("badge.png")

page = canvas.Canvas("badges.pdf", pagesize=A6)
page.drawString(40, 380, "Visitor")
page.drawImage("badge.png", 40, 150, width=200, height=200)
page.save()

writer = PdfWriter()
for pdf_page in PdfReader("badges.pdf").pages:
    writer.add_page(pdf_page)
writer.add_metadata({"/Title": "Badge 4711"})
with open("badges_signed.pdf", "wb") as f:
    writer.write(f)
