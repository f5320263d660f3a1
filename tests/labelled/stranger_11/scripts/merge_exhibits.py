import re
from pathlib import Path

from pypdf import PdfReader, PdfWriter

folder = Path(r"M:\Matters\2026-0418\Exhibits")
target = folder.parent / "Exhibits_complete.pdf"


def number(path: Path) -> int:
    match = re.match(r"K(\d+)", path.stem)
    return int(match.group(1)) if match else 10_000


writer = PdfWriter()
for pdf in sorted(folder.glob("K*.pdf"), key=number):
    first_page = len(writer.pages)
    for page in PdfReader(pdf).pages:
        writer.add_page(page)
    writer.add_outline_item(pdf.stem.replace("_", " "), first_page)

with target.open("wb") as out:
    writer.write(out)
print("Saved", target, "with", len(writer.pages), "pages")
