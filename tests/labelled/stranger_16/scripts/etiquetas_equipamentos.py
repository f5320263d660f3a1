"""Gera etiquetas de patrimônio em PDF."""
from openpyxl import load_workbook
from reportlab.graphics.barcode import code128
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

PLANILHA = "patrimonio.xlsx"
COLUNAS, LINHAS = 3, 8
LARGURA, ALTURA = 63 * mm, 34 * mm


def main():
    ws = load_workbook(PLANILHA, data_only=True).active
    c = canvas.Canvas("etiquetas.pdf", pagesize=A4)
    for i, (numero, descricao, setor) in enumerate(ws.iter_rows(min_row=2, max_col=3, values_only=True)):
        pos = i % (COLUNAS * LINHAS)
        if i and pos == 0:
            c.showPage()
        x = 8 * mm + (pos % COLUNAS) * (LARGURA + 3 * mm)
        y = A4[1] - 12 * mm - (pos // COLUNAS + 1) * ALTURA
        c.setFont("Helvetica", 8)
        c.drawString(x, y + 22 * mm, str(descricao)[:36])
        c.drawString(x, y + 17 * mm, f"Setor: {setor}")
        code128.Code128(str(numero), barHeight=9 * mm).drawOn(c, x, y + 5 * mm)
    c.save()


if __name__ == "__main__":
    main()
