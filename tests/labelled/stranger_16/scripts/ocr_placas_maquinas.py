"""Lê as plaquetas das máquinas com Tesseract."""
import re
from pathlib import Path

import pandas as pd
import pytesseract
from PIL import Image, ImageOps

PASTA = Path(r"D:\Manutencao\plaquetas")
CAMPOS = {
    "modelo": re.compile(r"MODELO[:\s]+([A-Z0-9\-]+)"),
    "serie": re.compile(r"(?:S[ÉE]RIE|SERIAL)[^A-Z0-9]+([A-Z0-9\-]{5,})"),
    "ano": re.compile(r"\b(19[89]\d|20[0-2]\d)\b"),
}


def ler(imagem: Path) -> dict:
    foto = ImageOps.autocontrast(ImageOps.grayscale(Image.open(imagem)))
    texto = pytesseract.image_to_string(foto, lang="por").upper()
    registro = {"arquivo": imagem.name}
    for campo, padrao in CAMPOS.items():
        achado = padrao.search(texto)
        registro[campo] = achado.group(1) if achado else ""
    return registro


if __name__ == "__main__":
    registros = [ler(p) for p in sorted(PASTA.glob("*.jpg"))]
    pd.DataFrame(registros).to_excel("plaquetas.xlsx", index=False)
    print(len(registros), "plaquetas lidas")
