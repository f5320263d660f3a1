#!/usr/bin/env python3
"""Suspicious logins of the customer portal.

2026-11-25 22:14:03 INFO  auth - login ok user=maria.keller@posteo.example ip=203.0.113.77 country=VN
"""
import re
import sys
from collections import Counter

LINE = re.compile(r"auth - login (?P<result>ok|failed) user=(?P<user>\S+) ip=(?P<ip>\S+) country=(?P<country>\w\w)")
HOME = {"DE", "AT", "CH"}

failed = Counter()
abroad = {}
for line in sys.stdin:
    m = LINE.search(line)
    if not m:
        continue
    if m["result"] == "failed":
        failed[m["user"]] += 1
    elif m["country"] not in HOME:
        abroad.setdefault(m["user"], set()).add(f"{m['country']} ({m['ip']})")

print("From abroad:")
for user, places in sorted(abroad.items()):
    print(" ", user, ", ".join(sorted(places)))
print("More than ten failures:")
for user, n in failed.most_common():
    if n > 10:
        print(" ", user, n)
