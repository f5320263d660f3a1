import importlib.util
import sys

NEEDED = ["barcode", "PIL"]
missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
if missing:
    sys.exit(f"Missing: {', '.join(missing)}. Please open a ticket at the IT desk.")

import barcode
from barcode.writer import ImageWriter


def label(material: str, batch: str):
    code = barcode.get("code128", f"{material}-{batch}", writer=ImageWriter())
    return code.save(f"label_{material}_{batch}")


with open("batches.txt") as lines:
    for line in lines:
        material, batch = line.strip().split(";")
        print(label(material, batch))
