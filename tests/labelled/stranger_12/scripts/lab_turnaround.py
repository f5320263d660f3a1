import csv
import statistics
from collections import defaultdict
from datetime import datetime
from pathlib import Path

PROMISED = {"troponin": 60, "crp": 90, "hba1c": 1440, "inr": 60}
STAMP = "%Y-%m-%d %H:%M"


def minutes(row):
    taken = datetime.strptime(row["taken_at"], STAMP)
    ready = datetime.strptime(row["released_at"], STAMP)
    return (ready - taken).total_seconds() / 60


def main(path=Path("/srv/lab/turnaround.csv")):
    times = defaultdict(list)
    with path.open(newline="") as handle:
        for row in csv.DictReader(handle):
            if row["released_at"]:
                times[row["analyte"].lower()].append(minutes(row))
    for analyte, values in sorted(times.items()):
        mean = statistics.fmean(values)
        promised = PROMISED.get(analyte)
        flag = " LATE" if promised and mean > promised else ""
        print(f"{analyte:<12} n={len(values):<5} mean={mean:7.1f} min{flag}")


if __name__ == "__main__":
    main()
