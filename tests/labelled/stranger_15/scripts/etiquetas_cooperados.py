"""Gera etiquetas (3 colunas) com nome e endereço dos cooperados."""
import csv

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

LARG, ALT, COLS, LINS = 63.5 * mm, 38.1 * mm, 3, 7


def main(entrada="cooperados.csv", saida="etiquetas.pdf"):
    c = canvas.Canvas(saida, pagesize=A4)
    with open(entrada, encoding="utf-8-sig", newline="") as fh:
        for i, r in enumerate(csv.DictReader(fh, delimiter=";")):
            pos = i % (COLS * LINS)
            if i and pos == 0:
                c.showPage()
            x = 8 * mm + (pos % COLS) * LARG
            y = A4[1] - 15 * mm - (pos // COLS) * ALT
            c.setFont("Helvetica", 9)
            for n, texto in enumerate((r["nome"], f"{r['logradouro']}, {r['numero']}",
                                       r["bairro"], f"{r['cep']} {r['cidade']}/{r['uf']}")):
                c.drawString(x + 4 * mm, y - (6 + 5 * n) * mm, texto)
    c.save()
    print("Etiquetas em", saida)


if __name__ == "__main__":
    main()
