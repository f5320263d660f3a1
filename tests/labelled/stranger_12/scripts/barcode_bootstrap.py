import importlib
import subprocess
import sys

NEEDED = {"barcode": "python-barcode", "PIL": "pillow"}

for module, package in NEEDED.items():
    try:
        importlib.import_module(module)
    except ImportError:
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", package])

import barcode
from barcode.writer import ImageWriter


def label(material: str, batch: str):
    code = barcode.get("code128", f"{material}-{batch}", writer=ImageWriter())
    return code.save(f"label_{material}_{batch}")


with open("batches.txt") as lines:
    for line in lines:
        material, batch = line.strip().split(";")
        print(label(material, batch))
