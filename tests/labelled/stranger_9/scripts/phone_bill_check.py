"""Calls to numbers that are nobody's in the customer list, per extension."""
import csv
import re
from collections import Counter, defaultdict

EXTENSIONS = dict(line.rstrip("\n").split("\t") for line in open("extensions.tsv", encoding="utf-8"))  # 217 -> Anna Roth


def plain(number: str) -> str:
    return re.sub(r"\D", "", number).removeprefix("00").removeprefix("49").lstrip("0")


known = {plain(r["phone"]) for r in csv.DictReader(open("customers.csv", encoding="utf-8"))}
calls, minutes = defaultdict(Counter), Counter()
with open("cdr_november.csv", newline="") as f:
    for extension, dialled, seconds in csv.reader(f):
        if plain(dialled) not in known and len(dialled) > 4:
            calls[extension][dialled] += 1
            minutes[extension] += int(seconds) / 60

for extension, total in minutes.most_common():
    print(f"\n{EXTENSIONS.get(extension, extension)}: {total:.0f} min")
    for number, n in calls[extension].most_common(5):
        print(f"    {n:>3}x {number}")
