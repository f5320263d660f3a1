"""Reduz as fotografias e põe a marca de água."""
from pathlib import Path

from PIL import Image, ImageOps

PASTA = Path(r"Z:\Imoveis\Fotos")
SAIDA = Path(r"Z:\Imoveis\Web")
marca = Image.open("marca.png").convert("RGBA")

for foto in sorted(PASTA.rglob("*.jpg")):
    destino = SAIDA / foto.relative_to(PASTA)
    if destino.exists():
        continue
    destino.parent.mkdir(parents=True, exist_ok=True)
    imagem = ImageOps.exif_transpose(Image.open(foto))
    imagem.thumbnail((1600, 1200))
    canto = (imagem.width - marca.width - 20, imagem.height - marca.height - 20)
    imagem.paste(marca, canto, marca)
    imagem.convert("RGB").save(destino, quality=82)  # sem EXIF nem GPS
