"""Ward list: patient, date of birth, diagnosis in two lines."""
import csv
import re
from pathlib import Path

import requests

OLLAMA = "http://ai01.stgeorge.local:11434/api/generate"
LETTERS = Path(r"S:\Wards\Discharge")

PROMPT = "Summarise this discharge letter in two short lines for a ward list. Keep drug names.\n\n"


def header(text, field):
    hit = re.search(rf"^{field}:\s*(.+)$", text, re.M)
    return hit.group(1).strip() if hit else ""


rows = []
for letter in sorted(LETTERS.glob("*.txt")):
    text = letter.read_text(encoding="utf-8")
    answer = requests.post(
        OLLAMA,
        json={"model": "llama3.1:8b", "prompt": PROMPT + text, "stream": False},
        timeout=180,
    ).json()["response"]
    rows.append([header(text, "Patient"), header(text, "Date of birth"), header(text, "NHS number"), answer.strip()])

with open("ward_list.csv", "w", newline="", encoding="utf-8") as fh:
    w = csv.writer(fh)
    w.writerow(["patient", "dob", "nhs_number", "summary"])
    w.writerows(rows)
