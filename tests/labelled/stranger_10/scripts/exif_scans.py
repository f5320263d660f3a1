from pathlib import Path
from PIL import ExifTags, Image

for scan in sorted(Path("drawings").glob("*.tif")):
    img = Image.open(scan)
    exif = img.getexif()
    dpi = float(exif.get(ExifTags.Base.XResolution, 0))
    if dpi < 300 or max(img.size) / max(dpi, 1) < 16:
        print(scan.stem, dpi, img.size, exif.get(ExifTags.Base.Model))
