"""Renomeia e reduz as fotos das vistorias."""
from datetime import datetime
from pathlib import Path

from PIL import Image

ORIGEM = Path(r"D:\Vistorias")
DESTINO = Path(r"\\servidor\imoveis\vistorias")
LADO_MAX = 1600


def data_da_foto(img, caminho):
    valor = img.getexif().get(306)
    if valor:
        return datetime.strptime(valor, "%Y:%m:%d %H:%M:%S")
    return datetime.fromtimestamp(caminho.stat().st_mtime)


def reduzir(caminho):
    with Image.open(caminho) as img:
        quando = data_da_foto(img, caminho)
        img.thumbnail((LADO_MAX, LADO_MAX))
        imovel = caminho.parent.name
        alvo = DESTINO / imovel / f"{imovel}_{quando:%Y%m%d_%H%M%S}.jpg"
        alvo.parent.mkdir(parents=True, exist_ok=True)
        img.save(alvo, quality=80)
        return alvo


if __name__ == "__main__":
    for foto in ORIGEM.rglob("*.jpg"):
        print(reduzir(foto))
