from datetime import datetime
from pathlib import Path

import cv2
from PIL import Image
from PIL.ExifTags import Base

SOURCE = Path("photos")
SHARP_ENOUGH = 80.0


def taken(photo: Path) -> datetime:
    exif = Image.open(photo).getexif()
    stamp = exif.get(Base.DateTime)
    if stamp:
        return datetime.strptime(stamp, "%Y:%m:%d %H:%M:%S")
    return datetime.fromtimestamp(photo.stat().st_mtime)


def sharpness(photo: Path) -> float:
    grey = cv2.imread(str(photo), cv2.IMREAD_GRAYSCALE)
    return cv2.Laplacian(grey, cv2.CV_64F).var()


for photo in sorted(SOURCE.glob("*.jpg")):
    folder = SOURCE / ("blurred" if sharpness(photo) < SHARP_ENOUGH else f"{taken(photo):%Y-%m-%d}")
    folder.mkdir(exist_ok=True)
    photo.rename(folder / photo.name)
    print(photo.name, "->", folder.name)
