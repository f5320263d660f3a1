"""Requests per hour out of an access log, as a packed CSV file."""
import collections
import csv
import gzip
import re

LOG = "access_rotated.log"
LINE = re.compile(r"\[(\d+)/(\w+)/(\d+):(\d+):")

with open(LOG, "w", encoding="ascii") as log:
    for n in range(500):
        log.write(f'10.0.0.{n % 9} - - [26/Nov/2026:{n % 24:02}:00:00 +0000] "GET /{n} HTTP/1.1" 200 17\n')


def hours(path: str):
    with open(path, encoding="ascii") as log:
        for line in log:
            if found := LINE.search(line):
                yield int(found[4])


counted = collections.Counter(hours(LOG))
with gzip.open("requests_per_hour.csv.gz", "wt", newline="") as packed:
    out = csv.writer(packed)
    for hour in sorted(counted):
        out.writerow((hour, counted[hour]))
