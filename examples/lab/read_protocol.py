# Turns the protocol of a study into the visit plan of the site.
from datetime import date, timedelta

import yaml

PROTOCOL = """
study: EX-204
first_visit: 2026-05-04
visits:
  - {name: screening, day: -14, window: 2}
  - {name: baseline, day: 0, window: 0}
  - {name: week 4, day: 28, window: 3}
  - {name: week 12, day: 84, window: 5}
"""


def plan(text):
    protocol = yaml.safe_load(text)
    first = protocol["first_visit"] if isinstance(protocol["first_visit"], date) else date.fromisoformat(protocol["first_visit"])
    for visit in protocol["visits"]:
        day, window = first + timedelta(days=visit["day"]), timedelta(days=visit["window"])
        yield visit["name"], day - window, day + window


if __name__ == "__main__":
    for name, begins, ends in plan(PROTOCOL):
        print(f"{name:10} {begins} to {ends}")
