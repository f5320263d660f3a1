"""Allocate flights to stands without overlaps (greedy)."""
import csv
from dataclasses import dataclass, field
from datetime import datetime, timedelta

BUFFER = timedelta(minutes=20)


@dataclass
class Stand:
    name: str
    code: str          # largest aircraft code letter that fits
    free_at: datetime = datetime.min
    flights: list = field(default_factory=list)


STANDS = [Stand("A1", "C"), Stand("A2", "C"), Stand("A3", "E"), Stand("R7", "C")]


def load(path):
    with open(path, newline="") as fh:
        for r in csv.DictReader(fh):
            yield r["flight"], r["code"], datetime.fromisoformat(r["on_block"]), datetime.fromisoformat(r["off_block"])


def main():
    for flight, code, on, off in sorted(load("rotations.csv"), key=lambda x: x[2]):
        fitting = [s for s in STANDS if s.code >= code and s.free_at + BUFFER <= on]
        if not fitting:
            print(f"{flight}: no stand at {on:%H:%M}")
            continue
        stand = min(fitting, key=lambda s: (s.code, on - s.free_at))
        stand.free_at = off
        stand.flights.append(flight)
        print(f"{flight}: {stand.name} {on:%H:%M}-{off:%H:%M}")


if __name__ == "__main__":
    main()
