"""Square pictures of tiles: find the bright tile on the dark table and cut it out."""
from pathlib import Path

import cv2

SOURCE, TARGET = Path("tiles_raw"), Path("tiles_shop")
TARGET.mkdir(exist_ok=True)

for photo in SOURCE.glob("*.jpg"):
    picture = cv2.imread(str(photo))
    grey = cv2.GaussianBlur(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), (7, 7), 0)
    _, mask = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        print("nothing found on", photo.name)
        continue
    x, y, w, h = cv2.boundingRect(max(outlines, key=cv2.contourArea))
    cut = cv2.resize(picture[y : y + h, x : x + w], (1000, 1000))
    cv2.imwrite(str(TARGET / photo.name), cut)
