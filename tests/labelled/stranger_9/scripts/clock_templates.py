"""Convert the fingerprint templates of the old clock to the new clocks' import format."""
import base64
import csv
import pickle
from pathlib import Path

DUMP = Path(r"\\plant2\exchange\clock_dump.pkl")
FINGERS = {0: "thumb", 1: "index", 2: "middle"}

with DUMP.open("rb") as f:
    dump = pickle.load(f)

with open("new_clock_import.csv", "w", newline="") as out:
    writer = csv.writer(out)
    writer.writerow(["badge", "finger", "quality", "template"])
    skipped = 0
    for badge, templates in dump["users"].items():
        for index, minutiae in templates.items():
            if minutiae["quality"] < 60:
                skipped += 1
                continue
            writer.writerow([badge, FINGERS.get(index, index), minutiae["quality"], base64.b64encode(minutiae["raw"]).decode()])

print(f"{len(dump['users'])} people, {skipped} templates too poor and left out")
