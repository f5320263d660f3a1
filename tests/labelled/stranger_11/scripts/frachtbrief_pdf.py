import pandas as pd
from reportlab.graphics.barcode import code128
from reportlab.lib.pagesizes import A5
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

sendungen = pd.read_excel("sendungen.xlsx", dtype={"Nummer": str, "PLZ": str})
pdf = canvas.Canvas("frachtbriefe.pdf", pagesize=A5)
for s in sendungen.itertuples():
    pdf.setFont("Helvetica-Bold", 14)
    pdf.drawString(15 * mm, 190 * mm, f"Frachtbrief {s.Nummer}")
    pdf.setFont("Helvetica", 11)
    pdf.drawString(15 * mm, 178 * mm, s.Firma)
    pdf.drawString(15 * mm, 172 * mm, f"{s.PLZ} {s.Ort}")
    pdf.drawString(15 * mm, 160 * mm, f"{s.Colli} Colli, {s.Gewicht:.0f} kg")
    code128.Code128(s.Nummer, barHeight=15 * mm).drawOn(pdf, 15 * mm, 130 * mm)
    pdf.showPage()
pdf.save()
