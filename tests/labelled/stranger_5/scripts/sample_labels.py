# Label sheet, 3 x 8 labels on A4, for soil and water samples
import datetime
from reportlab.graphics.barcode import code128
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

YEAR = datetime.date.today().year
first = int(input("First sample number: "))
count = int(input("How many labels: "))

pdf = canvas.Canvas("labels.pdf", pagesize=A4)
col_width, row_height = 70 * mm, 37 * mm
for i in range(count):
    place = i % 24
    if i and place == 0:
        pdf.showPage()
    x = (place % 3) * col_width + 6 * mm
    y = A4[1] - (place // 3 + 1) * row_height + 8 * mm
    sample = f"S{YEAR}-{first + i:05d}"
    pdf.setFont("Helvetica-Bold", 12)
    pdf.drawString(x, y + 16 * mm, sample)
    pdf.setFont("Helvetica", 8)
    pdf.drawString(x, y + 12 * mm, "Store at 4 °C, keep dark")
    code128.Code128(sample, barHeight=9 * mm, barWidth=0.3 * mm).drawOn(pdf, x - 6 * mm, y)
pdf.save()
print("labels.pdf is ready to print")
