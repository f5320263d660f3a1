from pathlib import Path

from PIL import Image, ImageOps

target = Path("web")
target.mkdir(exist_ok=True)
for path in Path("originals").glob("*.jpg"):
    with Image.open(path) as photo:
        photo = ImageOps.exif_transpose(photo)
        photo.thumbnail((1600, 1600))
        clean = Image.new(photo.mode, photo.size)
        clean.paste(photo)
        clean.save(target / path.name, quality=85, optimize=True)
    print(path.name)
