import re
from collections import defaultdict
from datetime import datetime

LINE = re.compile(r"(?P<at>\S+ \S+) (?P<what>IN|OUT) plate=(?P<plate>\S+) driver=\"(?P<driver>[^\"]+)\" id=(?P<doc>\S+)")
entered, waits = {}, defaultdict(list)

for line in open("gate.log"):
    if m := LINE.match(line):
        at = datetime.fromisoformat(m["at"])
        if m["what"] == "IN":
            entered[m["plate"]] = at
        elif m["plate"] in entered:
            waits[m["plate"], m["driver"], m["doc"]].append(at - entered.pop(m["plate"]))

for who, times in sorted(waits.items(), key=lambda w: -max(w[1])):
    print(*who, max(times), len(times), sep="\t")
