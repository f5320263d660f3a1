import re
from collections import defaultdict
from datetime import datetime

LINE = re.compile(r"(?P<at>\S+ \S+) (?P<what>IN|OUT) plate=(?P<plate>\d+) driver=(?P<driver>inv\d+) zone=(?P<zone>\d)")
entered, stays = {}, defaultdict(list)

for line in open("furnace.log"):
    if m := LINE.match(line):
        at = datetime.fromisoformat(m["at"])
        if m["what"] == "IN":
            entered[m["plate"]] = at
        elif m["plate"] in entered:
            stays[m["zone"], m["driver"]].append(at - entered.pop(m["plate"]))

for zone, times in sorted(stays.items()):
    print(*zone, max(times), len(times), sep="\t")
