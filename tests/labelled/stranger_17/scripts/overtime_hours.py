"""How many alarms came at night or at the weekend? Per month, from the log."""
import collections
import csv
import sys
from datetime import datetime


def outside(ts):
    return ts.weekday() >= 5 or ts.hour < 7 or ts.hour >= 20


def main(path):
    inside = collections.Counter()
    out = collections.Counter()
    with open(path, newline="", encoding="utf-8") as fh:
        for row in csv.DictReader(fh):
            ts = datetime.fromisoformat(row["raised_at"])
            month = ts.strftime("%Y-%m")
            (out if outside(ts) else inside)[month] += 1
    print(f"{'month':<10}{'day':>6}{'night':>7}{'share':>8}")
    for month in sorted(set(inside) | set(out)):
        total = inside[month] + out[month]
        print(f"{month:<10}{inside[month]:>6}{out[month]:>7}{out[month] / total:>8.0%}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else r"\\northgrid-fs\scada\alarms.csv")
