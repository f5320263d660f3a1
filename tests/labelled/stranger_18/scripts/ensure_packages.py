import importlib
import subprocess
import sys

for module, package in {"docx": "python-docx", "openpyxl": "openpyxl", "rapidfuzz": "rapidfuzz"}.items():
    try:
        importlib.import_module(module)
    except ImportError:
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", package])

import docx
from openpyxl import Workbook

doc = docx.Document(sys.argv[1])
wb = Workbook()
for table in doc.tables:
    for row in table.rows:
        wb.active.append([c.text.strip() for c in row.cells])
wb.save("tables.xlsx")
