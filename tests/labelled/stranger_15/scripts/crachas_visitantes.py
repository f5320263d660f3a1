"""Gera os crachás dos visitantes do dia."""
from datetime import date
from pathlib import Path

import pandas as pd
from PIL import Image, ImageDraw, ImageFont

FUNDO = Path("cracha_fundo.png")
FOTOS = Path("fotos")
FONTE = ImageFont.truetype("arialbd.ttf", 42)
FONTE_P = ImageFont.truetype("arial.ttf", 28)


def cracha(visitante) -> Image.Image:
    img = Image.open(FUNDO).convert("RGB")
    foto = FOTOS / f"{visitante.documento}.jpg"
    if foto.exists():
        img.paste(Image.open(foto).resize((240, 320)), (40, 120))
    d = ImageDraw.Draw(img)
    d.text((310, 140), visitante.nome, font=FONTE, fill="black")
    d.text((310, 210), visitante.empresa, font=FONTE_P, fill="gray")
    d.text((310, 260), f"Anfitrião: {visitante.anfitriao}", font=FONTE_P, fill="gray")
    return img


df = pd.read_excel("agenda_visitas.xlsx", dtype={"documento": str})
for v in df[df["data"].dt.date == date.today()].itertuples():
    cracha(v).save(f"cracha_{v.documento}.png")
    print("ok", v.nome)
