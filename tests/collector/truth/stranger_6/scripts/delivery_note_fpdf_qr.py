import qrcode
from fpdf import FPDF

qrcode.make("DN-2024-00042").save("note_qr.png")

pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=14)
pdf.cell(0, 10, "Delivery note DN-2024-00042")
pdf.image("note_qr.png", x=150, y=20, w=40)
pdf.output("delivery_note.pdf")
