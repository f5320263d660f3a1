"""Redimensiona as fotos da coleção e aplica a marca d'água."""
from pathlib import Path

from PIL import Image

ORIGEM = Path("C:/Marketing/Colecao_Verao")
SAIDA = ORIGEM / "web"
MARCA = Path("C:/Marketing/marca_dagua.png")
LADO_MAXIMO = 1200


def processar(foto: Path, marca: Image.Image):
    with Image.open(foto) as img:
        img = img.convert("RGBA")
        img.thumbnail((LADO_MAXIMO, LADO_MAXIMO))
        pos = (img.width - marca.width - 20, img.height - marca.height - 20)
        img.alpha_composite(marca, pos)
        img.convert("RGB").save(SAIDA / f"{foto.stem}.jpg", quality=85)


def main():
    SAIDA.mkdir(exist_ok=True)
    marca = Image.open(MARCA).convert("RGBA")
    marca.thumbnail((200, 200))
    for foto in sorted(ORIGEM.glob("*.jpg")):
        processar(foto, marca)
        print("ok", foto.name)


if __name__ == "__main__":
    main()
