"""Lê RG e CNH fotografados com Tesseract e preenche uma planilha."""
import re
from pathlib import Path

import pandas as pd
import pytesseract
from PIL import Image, ImageOps

PASTA = Path(r"D:\Locacao\documentos")
CPF = re.compile(r"\d{3}\.?\d{3}\.?\d{3}-?\d{2}")
DATA = re.compile(r"\d{2}/\d{2}/\d{4}")
NOME = re.compile(r"NOME\s*\n+([A-ZÀ-Ú ]{8,})")


def ler(imagem: Path) -> dict:
    foto = ImageOps.autocontrast(ImageOps.grayscale(Image.open(imagem)))
    texto = pytesseract.image_to_string(foto, lang="por")
    nome, cpf, datas = NOME.search(texto), CPF.search(texto), DATA.findall(texto)
    return {
        "arquivo": imagem.name,
        "nome": nome.group(1).strip().title() if nome else "",
        "cpf": cpf.group() if cpf else "",
        "nascimento": datas[0] if datas else "",
    }


if __name__ == "__main__":
    registros = [ler(p) for p in sorted(PASTA.glob("*.jpg"))]
    pd.DataFrame(registros).to_excel("documentos_lidos.xlsx", index=False)
    print(len(registros), "documentos lidos")
