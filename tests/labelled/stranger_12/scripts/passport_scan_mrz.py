import csv
from pathlib import Path

from passporteye import read_mrz

FIELDS = ["file", "surname", "names", "nationality", "number", "date_of_birth", "sex"]


class Registration:
    def __init__(self, folder):
        self.folder = Path(folder)

    def entries(self):
        for scan in sorted(self.folder.glob("*.jpg")):
            mrz = read_mrz(str(scan))
            if mrz is None or mrz.valid_score < 60:
                print("please type by hand:", scan.name)
                continue
            data = mrz.to_dict()
            yield {"file": scan.name, **{f: data.get(f, "") for f in FIELDS[1:]}}

    def write(self, target="registration.csv"):
        with open(target, "w", newline="", encoding="utf-8") as handle:
            writer = csv.DictWriter(handle, FIELDS)
            writer.writeheader()
            writer.writerows(self.entries())


Registration(r"\\hotel-fs\frontdesk\passports").write()
