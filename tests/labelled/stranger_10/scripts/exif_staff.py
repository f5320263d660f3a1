from pathlib import Path
from PIL import ExifTags, Image

for photo in sorted(Path("selfies").glob("*.jpg")):
    exif = Image.open(photo).getexif()
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    print(photo.stem, exif.get(ExifTags.Base.DateTime), exif.get(ExifTags.Base.Model), gps.get(2), gps.get(4))
