"""Einseitiges PDF mit Kennzahlen und einem QR-Code zum Bericht."""
import qrcode
from fpdf import FPDF
from rich.console import Console
from rich.progress import track

KENNZAHLEN = {"Auslastung": "87 %", "Krankenstand": "4,1 %", "Überstunden": "312 h"}

qrcode.make("https://intranet.klinik.example/bericht").save("bericht_qr.png")
pdf = FPDF(format="A5")
pdf.add_page()
pdf.set_font("helvetica", size=14)
for name, wert in track(KENNZAHLEN.items(), console=Console(stderr=True), description="Zeilen"):
    pdf.cell(0, 10, f"{name}: {wert}", new_x="LMARGIN", new_y="NEXT")
pdf.image("bericht_qr.png", w=30)
pdf.output("kennzahlen_a5.pdf")
