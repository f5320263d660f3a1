import re
from pathlib import Path

import pytesseract
from PIL import Image

PLOT = re.compile(r"Plot No\.?\s*(\d{1,4}/\d{1,4})")


def plot_number(scan: Path):
    text = pytesseract.image_to_string(Image.open(scan), lang="eng")
    match = PLOT.search(text)
    return match[1].replace("/", "-") if match else None


def main():
    for scan in Path("plans").glob("*.png"):
        number = plot_number(scan)
        if number is None:
            print("no plot number:", scan.name)
            continue
        scan.rename(scan.with_name(f"plot_{number}{scan.suffix}"))


main()
