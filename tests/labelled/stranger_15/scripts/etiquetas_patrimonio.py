"""Gera etiquetas de patrimônio com QR code."""
import pandas as pd
import qrcode
from PIL import Image, ImageDraw, ImageFont

FONTE = ImageFont.truetype("arial.ttf", 24)
BASE = "https://patrimonio.intranet.local/bem/"


def etiqueta(bem) -> Image.Image:
    img = Image.new("RGB", (600, 240), "white")
    qr = qrcode.make(f"{BASE}{bem.numero}").resize((220, 220))
    img.paste(qr, (10, 10))
    d = ImageDraw.Draw(img)
    d.text((245, 40), f"Nº {bem.numero}", font=FONTE, fill="black")
    d.text((245, 90), str(bem.nome)[:28], font=FONTE, fill="black")
    d.text((245, 140), f"Setor {bem.setor}", font=FONTE, fill="black")
    return img


df = pd.read_excel("bens.xlsx")
paginas = [etiqueta(b) for b in df.itertuples()]
paginas[0].save("etiquetas.pdf", save_all=True, append_images=paginas[1:])
print(len(paginas), "etiquetas geradas")
