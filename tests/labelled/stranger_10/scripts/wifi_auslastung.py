"""Auslastung je Access Point und Stunde aus dem Zählerexport."""
import gzip
import re
from collections import defaultdict
from pathlib import Path

ZEILE = re.compile(r"^(?P<tag>\S+)T(?P<stunde>\d\d)\S+ ap=(?P<ap>UB-\S+) clients=(?P<n>\d+) channel=\d+ noise=-?\d+")

spitze = defaultdict(int)
for log in Path("/var/log/wlc/archiv").glob("load-*.gz"):
    with gzip.open(log, "rt", errors="replace") as fh:
        for m in map(ZEILE.match, fh):
            if m:
                spitze[m["ap"], m["stunde"]] = max(spitze[m["ap"], m["stunde"]], int(m["n"]))

for (ap, stunde), n in sorted(spitze.items()):
    print(ap, stunde, n, sep="\t")
