import gzip
import re
from collections import Counter
from pathlib import Path

LOGS = Path("/var/log/acd")
STAMP = re.compile(r"^\d{4}-\d{2}-\d{2}T(\d{2}):\d{2}:\d{2}")


def lines():
    for log in LOGS.glob("*.log*"):
        opener = gzip.open if log.suffix == ".gz" else open
        with opener(log, "rt", errors="replace") as handle:
            yield from handle


hours = Counter()
for line in lines():
    match = STAMP.match(line)
    if match:
        hours[match[1]] += 1

peak = max(hours.values(), default=1)
for hour in range(24):
    count = hours[f"{hour:02d}"]
    print(f"{hour:02d}:00 {'#' * round(40 * count / peak):<40} {count}")
