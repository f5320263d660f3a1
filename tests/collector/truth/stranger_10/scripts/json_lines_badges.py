"""Badge events as JSON lines, written by orjson and folded into one summary."""
import itertools
import orjson

with open("badge_events.jsonl", "wb") as events:
    for number, (door, badge) in enumerate(itertools.product(("north", "south"), range(4))):
        events.write(orjson.dumps({"n": number, "door": door, "badge": badge}) + b"\n")

doors: dict[str, int] = {}
with open("badge_events.jsonl", "rb") as events:
    for line in events:
        event = orjson.loads(line)
        doors[event["door"]] = doors.get(event["door"], 0) + 1
with open("badge_summary.json", "wb") as summary:
    summary.write(orjson.dumps(doors, option=orjson.OPT_INDENT_2))
