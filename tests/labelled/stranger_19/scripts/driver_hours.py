"""Check driving times per driver."""
import json
from collections import defaultdict
from datetime import datetime
from pathlib import Path

LIMIT_HOURS = 9
BREAK_AFTER = 4.5


def activities(folder):
    for path in Path(folder).glob("*.json"):
        card = json.loads(path.read_text(encoding="utf-8"))
        name = f"{card['driver']['surname']}, {card['driver']['first_name']}"
        for a in card["activities"]:
            if a["type"] == "drive":
                yield name, card["driver"]["licence_no"], datetime.fromisoformat(a["start"]), a["minutes"]


def daily(folder):
    total = defaultdict(int)
    for name, licence, start, minutes in activities(folder):
        total[(name, licence, start.date())] += minutes
    return total


if __name__ == "__main__":
    for (name, licence, day), minutes in sorted(daily("tacho").items()):
        if minutes > LIMIT_HOURS * 60:
            print(f"{day} {name:25} {licence} {minutes / 60:.1f} h")
