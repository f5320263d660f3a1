import re
import sys
from pathlib import Path

from pypdf import PdfReader, PdfWriter

source = Path(sys.argv[1])
target = source.parent / "split"
target.mkdir(exist_ok=True)

NUMBER = re.compile(r"Invoice\s+(?:No\.?|Number)\s*[:#]?\s*([A-Z0-9-]+)")

writer = None
current = None


def close():
    if writer is not None:
        writer.write(target / f"{current}.pdf")
        print("wrote", current)


for page in PdfReader(source).pages:
    hit = NUMBER.search(page.extract_text() or "")
    if hit and hit.group(1) != current:
        close()
        current = hit.group(1)
        writer = PdfWriter()
    if writer is None:
        print("first page has no invoice number, skipped")
        continue
    writer.add_page(page)
close()
