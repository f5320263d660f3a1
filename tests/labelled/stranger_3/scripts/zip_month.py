"""Zips last month's delivery notes to save space on the share."""
import zipfile
from datetime import date, timedelta
from pathlib import Path

NOTES = Path(r"\\fs01\logistics\delivery_notes")

last = date.today().replace(day=1) - timedelta(days=1)
folder = NOTES / f"{last:%Y-%m}"
target = NOTES / "zipped" / f"{last:%Y-%m}.zip"
target.parent.mkdir(exist_ok=True)

if target.exists():
    raise SystemExit(f"{target} is already there")

with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as z:
    for pdf in sorted(folder.glob("*.pdf")):
        z.write(pdf, pdf.name)

with zipfile.ZipFile(target) as z:
    bad = z.testzip()
    count = len(z.namelist())
print(f"{count} notes zipped" if bad is None else f"damaged: {bad}")
