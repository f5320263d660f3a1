"""Gráfico das vendas por vendedor e um PDF de uma página com o QR do painel."""
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd
import qrcode
from fpdf import FPDF

vendas = pd.read_csv("in.csv")
figura, eixo = plt.subplots(figsize=(4, 3))
eixo.barh(vendas["name"], vendas["amount"], color="seagreen")
eixo.set_title("Vendas")
figura.savefig("vendas.png", dpi=72)
qrcode.make("https://painel.loja.example/vendas").save("painel.png")

pdf = FPDF(format="A5")
pdf.add_page()
pdf.image("vendas.png", x=10, y=10, w=120)
pdf.image("painel.png", x=50, y=120, w=40)
pdf.output("vendas.pdf")
