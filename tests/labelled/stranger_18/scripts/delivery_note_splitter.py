import re
from pathlib import Path
from pypdf import PdfReader, PdfWriter

NUMBER = re.compile(r"Delivery note\s+(LN\d{8})")
out = Path(r"T:\logistics\notes")
out.mkdir(parents=True, exist_ok=True)

for page in PdfReader("notes.pdf").pages:
    m = NUMBER.search(page.extract_text())
    if not m:
        continue
    writer = PdfWriter()
    writer.add_page(page)
    writer.write(out / f"{m[1]}.pdf")
