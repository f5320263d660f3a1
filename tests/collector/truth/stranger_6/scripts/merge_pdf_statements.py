from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen import canvas

for number in (1, 2):
    page = canvas.Canvas(f"page{number}.pdf")
    page.drawString(100, 750, f"Statement page {number}")
    page.save()

merged = PdfWriter()
for number in (1, 2):
    for page in PdfReader(f"page{number}.pdf").pages:
        merged.add_page(page)
merged.write("statements.pdf")
