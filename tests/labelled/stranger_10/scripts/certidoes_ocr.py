"""Índice das certidões digitalizadas."""
import re
import sqlite3
from pathlib import Path

import pytesseract
from PIL import Image

banco = sqlite3.connect("indice.sqlite")
banco.execute("CREATE TABLE IF NOT EXISTS certidao (arquivo PRIMARY KEY, registrado, pai, mae, nascimento)")

def campo(rotulo, texto):
    achado = re.search(rotulo + r"\s*[:.]?\s*(.+)", texto, re.I)
    return achado.group(1).strip() if achado else ""

for imagem in sorted(Path("digitalizadas").glob("*.tif")):
    texto = pytesseract.image_to_string(Image.open(imagem), lang="por")
    banco.execute(
        "INSERT OR REPLACE INTO certidao VALUES (?,?,?,?,?)",
        (imagem.name, campo("nome do registrado", texto), campo("pai", texto), campo("mãe", texto), campo("data de nascimento", texto)),
    )
banco.commit()
