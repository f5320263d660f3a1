"""Small versions of the product photos, packed for the web shop."""
import zipfile
from pathlib import Path

from PIL import Image, ImageOps

for number, colour in enumerate(("teal", "orange")):
    Image.new("RGB", (640, 480), colour).save(f"photo_{number}.jpg", quality=90)

with zipfile.ZipFile("shop_photos.zip", "w") as pack:
    for number in range(2):
        source = Path(f"photo_{number}.jpg")
        with Image.open(source) as photo:
            ImageOps.contain(photo, (120, 120)).save(source.with_suffix(".webp"))
        pack.write(source.with_suffix(".webp"))
with zipfile.ZipFile("shop_photos.zip") as pack:
    print(pack.namelist())
