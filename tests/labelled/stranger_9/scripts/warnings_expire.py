"""List warnings in the personnel files that are older than their retention."""
import re
from datetime import date
from pathlib import Path

ROOT = Path(r"\\hr-files\personnel")
# 0731_Lindqvist_Erik/warnings/2024-02-19_late.pdf
NAME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})_(?P<reason>\w+)\.pdf$")
YEARS = {"late": 2, "insult": 3, "theft": 5, "alcohol": 3}

today = date.today()
for pdf in sorted(ROOT.glob("*/warnings/*.pdf")):
    found = NAME.match(pdf.name)
    if not found:
        print("? ", pdf)
        continue
    given = date.fromisoformat(found["day"])
    keep = YEARS.get(found["reason"], 2)
    if given.replace(year=given.year + keep) <= today:
        number, surname, forename = pdf.parts[-3].split("_", 2)
        print(f"{forename} {surname} ({number}): warning for {found['reason']} of {given} may go")
