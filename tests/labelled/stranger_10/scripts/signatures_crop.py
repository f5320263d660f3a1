from pathlib import Path

import fitz
from PIL import Image, ImageOps

for pdf in Path("signature_cards").glob("*.pdf"):
    page = fitz.open(pdf)[0]
    account = page.get_text("text", clip=fitz.Rect(60, 80, 260, 110)).strip().replace(" ", "")
    pix = page.get_pixmap(dpi=200, clip=fitz.Rect(60, 620, 420, 720))
    img = ImageOps.autocontrast(Image.frombytes("RGB", (pix.width, pix.height), pix.samples).convert("L"))
    img.save(Path("signatures", f"{account}.png"))
