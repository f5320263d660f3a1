"""Rename scanned delivery notes after their number."""
import re
import shutil
from pathlib import Path

import pytesseract
from pdf2image import convert_from_path

pytesseract.pytesseract.tesseract_cmd = r"C:\Program Files\Tesseract-OCR\tesseract.exe"

SCAN = Path(r"\\fs-log01\scan\delivery")
DONE = SCAN / "done"
DONE.mkdir(exist_ok=True)

for pdf in SCAN.glob("*.pdf"):
    page = convert_from_path(pdf, dpi=250, first_page=1, last_page=1)[0]
    head = page.crop((0, 0, page.width, page.height // 3))
    text = pytesseract.image_to_string(head, lang="eng")
    hit = re.search(r"DN[\s-]?(\d{8})", text)
    if not hit:
        print("no number found:", pdf.name)
        continue
    target = DONE / f"DN{hit.group(1)}.pdf"
    if target.exists():
        target = DONE / f"DN{hit.group(1)}_{pdf.stem}.pdf"
    shutil.move(str(pdf), target)
