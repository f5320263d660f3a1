from pathlib import Path
from PIL import Image

marca = Image.open("brasao.png").convert("RGBA")
saida = Path("publicar")
saida.mkdir(exist_ok=True)

for foto in Path("obra_ponte").glob("*.JPG"):
    img = Image.open(foto).convert("RGBA")
    img.alpha_composite(marca, (img.width - marca.width - 20, img.height - marca.height - 20))
    img.convert("RGB").save(saida / foto.name, quality=88)
