"""Preenche a ficha de hóspede da casa de apoio para cada linha da planilha."""
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

PLANILHA = "hospedes.xlsx"
SAIDA = Path("fichas")


def desenhar(caminho: Path, h: dict) -> None:
    c = canvas.Canvas(str(caminho), pagesize=A4)
    c.setFont("Helvetica-Bold", 14)
    c.drawString(60, 780, "Ficha de hóspede - Casa de Apoio Santa Clara")
    c.setFont("Helvetica", 11)
    y = 740
    for rotulo in ("Nome", "RG", "Telefone", "Cidade", "Acompanhante de", "Entrada", "Saída"):
        c.drawString(60, y, f"{rotulo}: {h.get(rotulo) or ''}")
        y -= 24
    c.drawString(60, y - 30, f"Emitido em {date.today():%d/%m/%Y}   Assinatura: ____________________")
    c.save()


def main():
    ws = load_workbook(PLANILHA, data_only=True).active
    linhas = ws.iter_rows(values_only=True)
    cabecalho = next(linhas)
    SAIDA.mkdir(exist_ok=True)
    for n, linha in enumerate(linhas, start=1):
        desenhar(SAIDA / f"ficha_{n:03}.pdf", dict(zip(cabecalho, linha)))


if __name__ == "__main__":
    main()
