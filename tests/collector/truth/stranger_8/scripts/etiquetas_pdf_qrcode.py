"""Etiquetas de patrimônio com QR code, prontas para impressão."""
import qrcode
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

qrcode.make("PAT-000231").save("patrimonio.png")

pagina = canvas.Canvas("etiquetas.pdf", pagesize=A4)
for linha in range(3):
    pagina.drawImage("patrimonio.png", 60, 680 - linha * 160, width=100, height=100)
    pagina.drawString(180, 730 - linha * 160, f"Patrimônio 000231 - via {linha + 1}")
pagina.save()

print(len(PdfReader("etiquetas.pdf").pages), "página(s)")
