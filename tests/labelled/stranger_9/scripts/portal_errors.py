#!/usr/bin/env python3
"""Errors of the portal by path, from the access log."""
import re
import sys
from collections import Counter

LINE = re.compile(r'\[(?P<day>[^:]+):(?P<hour>\d\d):[^\]]+\] "(?:GET|POST) (?P<path>[^ ?"]+)[^"]*" (?P<status>\d{3})')

errors, total = Counter(), Counter()
for line in sys.stdin:
    m = LINE.search(line)
    if not m:
        continue
    key = (m["path"], m["hour"])
    total[key] += 1
    if m["status"].startswith("5"):
        errors[key] += 1

for (path, hour), n in errors.most_common(25):
    print(f"{hour}h  {path:<40} {n:>5} of {total[path, hour]}")
