import csv
import sys

from rapidfuzz import fuzz, process

with open("icd10gm2026.csv", encoding="utf-8") as fh:
    titel = {zeile["code"]: zeile["titel"] for zeile in csv.DictReader(fh, delimiter=";")}
frage = " ".join(sys.argv[1:]) or input("Text: ")
for text, punkte, code in process.extract(frage, titel, scorer=fuzz.token_set_ratio, limit=5):
    print(f"{code:<8}{text}  ({punkte:.0f})")
