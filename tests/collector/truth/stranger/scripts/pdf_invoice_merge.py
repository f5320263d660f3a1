from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

for name in ("a.pdf", "b.pdf"):
    page = canvas.Canvas(name, pagesize=A4)
    page.drawString(72, 720, f"Invoice {name}")
    page.save()

merged = PdfWriter()
for name in ("a.pdf", "b.pdf"):
    for page in PdfReader(name).pages:
        merged.add_page(page)
with open("all.pdf", "wb") as target:
    merged.write(target)
