"""IMO crew list (FAL form 5) from the captain's CSV."""
import csv
from dataclasses import dataclass
from datetime import date

from openpyxl import load_workbook


@dataclass
class Seaman:
    family_name: str
    given_names: str
    rank: str
    nationality: str
    born: date
    passport_no: str
    passport_expiry: date

    @classmethod
    def from_row(cls, r):
        return cls(r["family_name"], r["given_names"], r["rank"], r["nationality"],
                   date.fromisoformat(r["born"]), r["passport_no"], date.fromisoformat(r["passport_expiry"]))


with open("crew.csv", newline="", encoding="utf-8") as fh:
    crew = [Seaman.from_row(r) for r in csv.DictReader(fh)]

form = load_workbook("fal5_template.xlsx")
ws = form.active
for line, s in enumerate(crew, 12):
    for col, value in enumerate([s.family_name, s.given_names, s.rank, s.nationality, s.born, s.passport_no], 2):
        ws.cell(line, col, value)
    if s.passport_expiry < date.today():
        print("passport has expired:", s.family_name)
form.save("fal5.xlsx")
