import importlib
import subprocess
import sys

NEEDED = {"openpyxl": "openpyxl", "docx": "python-docx", "barcode": "python-barcode[images]"}

for module, package in NEEDED.items():
    try:
        importlib.import_module(module)
    except ImportError:
        print("Installing", package, "...")
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--user", "--quiet", package])

import barcode
import openpyxl
from barcode.writer import ImageWriter

sheet = openpyxl.load_workbook("articles.xlsx").active
for (number,) in sheet.iter_rows(min_row=2, max_col=1, values_only=True):
    barcode.get("ean13", str(number), writer=ImageWriter()).save(f"barcodes/{number}")
