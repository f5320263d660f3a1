"""Gera os crachás (PDF, 8 por página) dos visitantes inscritos."""
from pathlib import Path

import pandas as pd
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

INSCRITOS = Path("F:/Credenciamento/inscritos.csv")
FOTOS = Path("F:/Credenciamento/fotos")
LARGURA, ALTURA = 90 * mm, 60 * mm


def desenhar(c, x, y, pessoa):
    c.rect(x, y, LARGURA, ALTURA)
    foto = FOTOS / f"{pessoa.codigo}.jpg"
    if foto.exists():
        c.drawImage(str(foto), x + 5 * mm, y + 15 * mm, 25 * mm, 32 * mm)
    c.setFont("Helvetica-Bold", 13)
    c.drawString(x + 34 * mm, y + 38 * mm, pessoa.nome[:24])
    c.setFont("Helvetica", 10)
    c.drawString(x + 34 * mm, y + 30 * mm, pessoa.empresa[:30])
    c.drawString(x + 34 * mm, y + 24 * mm, pessoa.cargo[:30])


def main():
    df = pd.read_csv(INSCRITOS, sep=";", dtype=str).fillna("")
    df = df[df["status"] == "confirmado"].sort_values("nome")
    c = canvas.Canvas("F:/Credenciamento/crachas.pdf")
    for i, pessoa in enumerate(df.itertuples()):
        pos = i % 8
        if i and pos == 0:
            c.showPage()
        desenhar(c, 10 * mm + (pos % 2) * LARGURA, 20 * mm + (pos // 2) * ALTURA, pessoa)
    c.save()
    print(len(df), "crachás")


if __name__ == "__main__":
    main()
