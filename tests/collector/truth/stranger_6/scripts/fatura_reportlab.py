"""Gera a fatura em PDF a partir do CSV."""
import csv

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

with open("in.csv", newline="") as arquivo:
    linhas = list(csv.reader(arquivo))

estilos = getSampleStyleSheet()
tabela = Table(linhas)
tabela.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]))
SimpleDocTemplate("fatura_0098.pdf", pagesize=A4).build([Paragraph("Fatura 0098", estilos["Title"]), Spacer(1, 12), tabela])
