# Gera um recibo de vencimento em PDF por colaborador
import os
import pandas as pd
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

PASTA = "recibos"
os.makedirs(PASTA, exist_ok=True)

df = pd.read_excel("vencimentos.xlsx", dtype={"NIF": str, "NISS": str})

for _, linha in df.iterrows():
    bruto = linha["Vencimento base"] + linha["Subsidio alimentacao"]
    irs = round(linha["Vencimento base"] * linha["Taxa IRS"], 2)
    seg_social = round(linha["Vencimento base"] * 0.11, 2)
    liquido = bruto - irs - seg_social

    ficheiro = os.path.join(PASTA, f"recibo_{linha['Numero']}.pdf")
    pdf = canvas.Canvas(ficheiro, pagesize=A4)
    y = 780
    pdf.setFont("Helvetica-Bold", 14)
    pdf.drawString(60, y, "Recibo de vencimento")
    pdf.setFont("Helvetica", 11)
    for texto in [
        f"Nome: {linha['Nome']}",
        f"NIF: {linha['NIF']}    NISS: {linha['NISS']}",
        f"Vencimento bruto: {bruto:.2f} EUR",
        f"IRS: {irs:.2f} EUR",
        f"Segurança Social: {seg_social:.2f} EUR",
        f"Líquido a receber: {liquido:.2f} EUR",
    ]:
        y -= 24
        pdf.drawString(60, y, texto)
    pdf.save()

print(f"{len(df)} recibos criados na pasta {PASTA}")
