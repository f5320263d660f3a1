"""Write a reminder to every tenant in arrears; the rent roll comes from the accountant as CSV."""
import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Template

LETTER = Template("""$name
$flat, $street

$today

Dear $name,

our books show that $owed EUR of rent are open for your flat ($months months).
Please transfer the amount within 14 days.

Your property management
""")


@dataclass
class Tenancy:
    name: str
    street: str
    flat: str
    rent: float
    paid_until: date

    def months_open(self, today: date) -> int:
        return (today.year - self.paid_until.year) * 12 + today.month - self.paid_until.month


def load(path):
    with open(path, newline="", encoding="utf-8") as f:
        for r in csv.DictReader(f):
            yield Tenancy(r["tenant"], r["street"], r["flat"], float(r["rent"]), date.fromisoformat(r["paid_until"]))


today = date.today()
out = Path("reminders")
out.mkdir(exist_ok=True)
for t in load("rent_roll.csv"):
    months = t.months_open(today)
    if months < 1:
        continue
    text = LETTER.substitute(name=t.name, flat=t.flat, street=t.street, today=today, owed=f"{months * t.rent:.2f}", months=months)
    (out / f"{t.flat.replace('/', '-')}.txt").write_text(text)
