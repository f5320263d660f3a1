from datetime import datetime, timedelta

import pandas as pd
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

valid_from = (datetime.now() + timedelta(days=1)).replace(hour=7, minute=0)
prices = pd.read_csv("price_changes.csv")

c = canvas.Canvas("labels.pdf", pagesize=A4)
x, y = 10 * mm, 270 * mm
for row in prices.itertuples():
    c.rect(x, y, 60 * mm, 22 * mm)
    c.setFont("Helvetica", 8)
    c.drawString(x + 2 * mm, y + 17 * mm, row.name[:34])
    c.setFont("Helvetica-Bold", 16)
    c.drawRightString(x + 58 * mm, y + 6 * mm, f"{row.price:.2f}")
    c.setFont("Helvetica", 5)
    c.drawString(x + 2 * mm, y + 2 * mm, f"from {valid_from:%d.%m. %H:%M}")
    x += 63 * mm
    if x > 150 * mm:
        x, y = 10 * mm, y - 25 * mm
    if y < 15 * mm:
        c.showPage()
        y = 270 * mm
c.save()
