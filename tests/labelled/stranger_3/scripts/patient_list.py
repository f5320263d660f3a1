"""Builds the ward list for the morning round from the admissions export."""
import csv
from collections import defaultdict
from datetime import date

wards = defaultdict(list)
with open("admissions.csv", newline="", encoding="utf-8") as f:
    for row in csv.DictReader(f):
        born = date.fromisoformat(row["date_of_birth"])
        age = (date.today() - born).days // 365
        wards[row["ward"]].append((row["bed"], row["patient_name"], age, row["diagnosis"], row["allergies"]))

for ward, patients in wards.items():
    with open(f"round_{ward.lower()}.csv", "w", newline="", encoding="utf-8") as f:
        w = csv.writer(f)
        w.writerow(["bed", "patient", "age", "diagnosis", "allergies"])
        w.writerows(sorted(patients))
    print(ward, len(patients), "patients")
