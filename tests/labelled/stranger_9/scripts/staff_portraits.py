"""Square portraits for the ID cards: find the face, cut it out with some margin."""
from pathlib import Path

import face_recognition
from PIL import Image

SOURCE, TARGET = Path("portraits_raw"), Path("portraits_cards")
TARGET.mkdir(exist_ok=True)

for photo in SOURCE.glob("*.jpg"):
    pixels = face_recognition.load_image_file(photo)
    faces = face_recognition.face_locations(pixels)
    if len(faces) != 1:
        print(f"{photo.name}: {len(faces)} faces, please crop by hand")
        continue
    top, right, bottom, left = faces[0]
    side = int(max(bottom - top, right - left) * 1.6)
    cx, cy = (left + right) // 2, (top + bottom) // 2
    box = (cx - side // 2, cy - side // 2, cx + side // 2, cy + side // 2)
    Image.fromarray(pixels).crop(box).resize((600, 600)).save(TARGET / photo.name, quality=92)
