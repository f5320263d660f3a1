"""Certificados de asistencia: crea dos PDF y los une."""
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen import canvas

nombres = {"luisa": "Luisa Prado", "ivan": "Iván Soto"}
for clave, nombre in nombres.items():
    c = canvas.Canvas(f"certificado_{clave}.pdf", pagesize=landscape(A4))
    c.setFont("Helvetica-Bold", 28)
    c.drawCentredString(420, 300, nombre)
    c.save()

union = PdfWriter()
for clave in nombres:
    for pagina in PdfReader(f"certificado_{clave}.pdf").pages:
        union.add_page(pagina)
with open("certificados.pdf", "wb") as f:
    union.write(f)
