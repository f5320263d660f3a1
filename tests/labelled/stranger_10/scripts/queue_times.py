import json
from pathlib import Path
from statistics import median

waits = {}
for path in Path("tickets").glob("*_day.jsonl"):
    for line in path.read_text("utf-8").splitlines():
        call = json.loads(line)
        if call["event"] == "called":
            waits.setdefault(call["service"], []).append(call["waited_s"] / 60)

for service, minutes in sorted(waits.items(), key=lambda w: -median(w[1])):
    print(f"{service:<22}{median(minutes):6.1f} min  {len(minutes)} tickets")
