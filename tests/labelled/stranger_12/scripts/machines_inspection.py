"""Inspections that run out, by site, from the local file of the workshop."""
import sqlite3
from dataclasses import dataclass
from datetime import date


@dataclass
class Machine:
    site: str
    inventory_no: str
    kind: str
    due: date

    @property
    def days_left(self) -> int:
        return (self.due - date.today()).days


def machines(path="workshop.db"):
    with sqlite3.connect(path) as conn:
        for site, number, kind, due in conn.execute(
            "SELECT site, inventory_no, kind, due FROM machine WHERE due < date('now', '+31 day')"
        ):
            yield Machine(site, number, kind, date.fromisoformat(due))


for m in sorted(machines(), key=lambda m: m.days_left):
    print(f"{m.site:<10} {m.inventory_no:<12} {m.kind:<20} {m.days_left:>4} days")
