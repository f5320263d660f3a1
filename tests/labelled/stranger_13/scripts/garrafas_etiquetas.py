"""Etiquetas de garrafa com código QR por lote."""
import csv
from pathlib import Path

import qrcode
from PIL import Image, ImageDraw, ImageFont

BASE = "https://quintadofreixial.example/lote/"
Path("etiquetas").mkdir(exist_ok=True)
letra = ImageFont.truetype("DejaVuSerif.ttf", 28)

with open("lotes.csv", newline="", encoding="utf-8") as f:
    for lote in csv.DictReader(f, delimiter=";"):
        etiqueta = Image.new("RGB", (700, 320), "ivory")
        qr = qrcode.make(BASE + lote["codigo"]).resize((260, 260))
        etiqueta.paste(qr, (420, 30))
        desenho = ImageDraw.Draw(etiqueta)
        desenho.text((30, 40), lote["vinho"], font=letra, fill="black")
        desenho.text((30, 100), f"Colheita {lote['ano']}", font=letra, fill="black")
        desenho.text((30, 160), f"Lote {lote['codigo']}  {lote['grau']}% vol", font=letra, fill="black")
        etiqueta.save(f"etiquetas/{lote['codigo']}.png")
