from pathlib import Path

import fitz
from PIL import Image, ImageOps

for pdf in Path("brochures").glob("*.pdf"):
    for number, page in enumerate(fitz.open(pdf), 1):
        pix = page.get_pixmap(dpi=200, clip=fitz.Rect(400, 20, 580, 90))
        img = ImageOps.autocontrast(Image.frombytes("RGB", (pix.width, pix.height), pix.samples).convert("L"))
        if img.getextrema() != (0, 0):
            img.save(Path("logos", f"{pdf.stem}_{number}.png"))
