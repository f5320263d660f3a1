"""Gera etiquetas de gôndola com código de barras."""
import csv

from reportlab.graphics.barcode import eanbc
from reportlab.graphics.shapes import Drawing
from reportlab.graphics import renderPDF
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

LARG, ALT, COLS, LINS = 63.5 * mm, 38.1 * mm, 3, 7


def main(entrada="produtos.csv", saida="gondola.pdf"):
    c = canvas.Canvas(saida, pagesize=A4)
    with open(entrada, encoding="utf-8-sig", newline="") as fh:
        for i, r in enumerate(csv.DictReader(fh, delimiter=";")):
            pos = i % (COLS * LINS)
            if i and pos == 0:
                c.showPage()
            x = 8 * mm + (pos % COLS) * LARG
            y = A4[1] - 15 * mm - (pos // COLS) * ALT
            c.setFont("Helvetica", 9)
            c.drawString(x + 4 * mm, y - 6 * mm, r["nome"][:32])
            c.setFont("Helvetica-Bold", 16)
            c.drawString(x + 4 * mm, y - 14 * mm, f"R$ {r['preco']}")
            d = Drawing(40 * mm, 15 * mm)
            d.add(eanbc.Ean13BarcodeWidget(r["ean"], barHeight=10 * mm))
            renderPDF.draw(d, c, x + 4 * mm, y - 34 * mm)
    c.save()


if __name__ == "__main__":
    main()
