"""Packs the scanned post of a month into one ZIP beside it."""
import re
import sys
import zipfile
from pathlib import Path

folder = Path(r"P:\Post\Scans")
month = sys.argv[1]
if not re.fullmatch(r"\d{4}-\d{2}", month):
    raise SystemExit("usage: zip_month.py 2024-05")

scans = sorted(folder.glob(f"{month}-*.pdf"))
target = folder / f"post_{month}.zip"
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
    for scan in scans:
        z.write(scan, scan.name)
    bad = z.testzip()

if bad is None and len(scans) == len(zipfile.ZipFile(target).namelist()):
    for scan in scans:
        scan.unlink()
    print(len(scans), "scans packed and removed")
