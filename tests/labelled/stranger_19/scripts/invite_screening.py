"""Patients due for screening."""
import csv
from dataclasses import dataclass
from datetime import date


@dataclass
class Patient:
    number: str
    name: str
    birth: date
    street: str
    town: str
    last_exam: date | None

    @property
    def age(self):
        today = date.today()
        return today.year - self.birth.year - ((today.month, today.day) < (self.birth.month, self.birth.day))

    def due(self):
        if not 50 <= self.age <= 75:
            return False
        return self.last_exam is None or (date.today() - self.last_exam).days > 3650


def load(path):
    with open(path, newline="", encoding="utf-8") as fh:
        for r in csv.DictReader(fh):
            exam = date.fromisoformat(r["last_colonoscopy"]) if r["last_colonoscopy"] else None
            yield Patient(r["patient_no"], r["name"], date.fromisoformat(r["dob"]), r["street"], r["town"], exam)


if __name__ == "__main__":
    with open("screening_letters.csv", "w", newline="", encoding="utf-8") as fh:
        out = csv.writer(fh)
        out.writerow(["number", "name", "age", "street", "town"])
        for p in load("patients.csv"):
            if p.due():
                out.writerow([p.number, p.name, p.age, p.street, p.town])
