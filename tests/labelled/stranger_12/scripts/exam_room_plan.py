from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ROOMS = {"H1": (12, 18), "H2": (8, 14), "Pool": (5, 6)}
SEAT = 60


def draw(room: str) -> Path:
    rows, columns = ROOMS[room]
    picture = Image.new("RGB", (columns * SEAT + 20, rows * SEAT + 60), "white")
    pen = ImageDraw.Draw(picture)
    font = ImageFont.load_default()
    pen.text((10, 10), f"Room {room}", fill="black", font=font)
    for row in range(rows):
        for column in range(0, columns, 2):
            x, y = 10 + column * SEAT, 50 + row * SEAT
            pen.rectangle((x, y, x + SEAT - 8, y + SEAT - 8), outline="black")
            pen.text((x + 8, y + 18), f"{row + 1}-{column + 1}", fill="black", font=font)
    target = Path(f"plan_{room}.png")
    picture.save(target)
    return target


for name in ROOMS:
    print(draw(name))
