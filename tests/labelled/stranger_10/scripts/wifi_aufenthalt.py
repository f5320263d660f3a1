"""Aufenthaltsdauer je Kennung aus dem RADIUS-Protokoll."""
import gzip
import re
from collections import defaultdict
from datetime import timedelta
from pathlib import Path

STOP = re.compile(r'Acct-Status-Type = Stop.*?User-Name = "(?P<user>[^"]+)".*?Calling-Station-Id = "(?P<mac>[^"]+)".*?'
                  r'Called-Station-Id = "(?P<ap>UB-[^"]+)".*?Acct-Session-Time = (?P<sek>\d+)', re.S)

dauer = defaultdict(timedelta)
for log in Path("/var/log/radius/archiv").glob("detail-*.gz"):
    with gzip.open(log, "rt", errors="replace") as fh:
        for m in STOP.finditer(fh.read()):
            dauer[m["user"], m["mac"]] += timedelta(seconds=int(m["sek"]))

for (user, mac), zeit in sorted(dauer.items(), key=lambda e: e[1], reverse=True)[:200]:
    print(user, mac, zeit, sep="\t")
