import re
from pathlib import Path
from pypdf import PdfReader, PdfWriter

NAME = re.compile(r"Personnel no\.\s+(\d{5})\s+Name\s+([^\n]+)")
out = Path(r"H:\payroll\2025-03")
out.mkdir(parents=True, exist_ok=True)

for page in PdfReader("payslips.pdf").pages:
    m = NAME.search(page.extract_text())
    if not m:
        continue
    writer = PdfWriter()
    writer.add_page(page)
    writer.write(out / f"{m[1]}_{m[2].strip().replace(' ', '_')}.pdf")
