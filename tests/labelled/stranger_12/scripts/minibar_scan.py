import csv
from collections import Counter
from pathlib import Path

from PIL import Image
from pyzbar.pyzbar import decode


class Minibar:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.used = Counter()

    def read(self):
        for photo in sorted(self.folder.glob("*.jpg")):
            codes = decode(Image.open(photo))
            if not codes:
                print("no barcode on", photo.name)
            self.used.update(c.data.decode() for c in codes)
        return self

    def write(self, target="minibar.csv"):
        with open(target, "w", newline="") as handle:
            writer = csv.writer(handle)
            writer.writerow(["ean", "pieces"])
            writer.writerows(self.used.most_common())


Minibar(r"\\hotel-fs\housekeeping\minibar").read().write()
