import time
from datetime import datetime
from pathlib import Path

from PIL import Image


def is_night() -> bool:
    return datetime.now().hour >= 22 or datetime.now().hour < 6


for plan in sorted(Path(r"\\srv03\plans\tiff").glob("*.tif")):
    while not is_night():
        time.sleep(600)
    with Image.open(plan) as image:
        image.convert("RGB").save(plan.with_suffix(".pdf"), resolution=200)
    print(plan.name)
