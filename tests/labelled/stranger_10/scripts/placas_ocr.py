"""Índice das placas de logradouro fotografadas."""
import re
import sqlite3
from pathlib import Path

import pytesseract
from PIL import Image, ImageStat

banco = sqlite3.connect("placas.sqlite")
banco.execute("CREATE TABLE IF NOT EXISTS placa (arquivo PRIMARY KEY, rua, cep, contraste)")

for imagem in sorted(Path("placas").glob("*.jpg")):
    foto = Image.open(imagem).convert("L")
    texto = pytesseract.image_to_string(foto, lang="por")
    rua = next((linha for linha in texto.splitlines() if re.match(r"(Rua|Av|Trav|Pra)", linha)), "")
    cep = re.search(r"\d{5}-?\d{3}", texto)
    banco.execute("INSERT OR REPLACE INTO placa VALUES (?,?,?,?)", (imagem.name, rua, cep and cep.group(), ImageStat.Stat(foto).stddev[0]))
banco.commit()
