import csv
import sys
from pathlib import Path

import pydicom

root = Path(sys.argv[1])
with open("untersuchungen.csv", "w", newline="", encoding="utf-8") as fh:
    out = csv.writer(fh, delimiter=";")
    out.writerow(["Name", "ID", "geboren", "Datum", "Untersuchung"])
    seen = set()
    for f in root.rglob("*.dcm"):
        ds = pydicom.dcmread(f, stop_before_pixels=True)
        if ds.StudyInstanceUID in seen:
            continue
        seen.add(ds.StudyInstanceUID)
        out.writerow([ds.PatientName, ds.PatientID, ds.get("PatientBirthDate"), ds.StudyDate, ds.get("StudyDescription", "")])
print(len(seen), "Untersuchungen")
