from pathlib import Path

from PIL import Image

src = Path(r"M:\marketing\products\raw")
out = src.parent / "web"
out.mkdir(exist_ok=True)

for picture in src.glob("*.png"):
    with Image.open(picture) as im:
        im.thumbnail((1200, 1200))
        im.convert("RGB").save(out / (picture.stem + ".jpg"), quality=82)
        print(picture.name, im.size)
