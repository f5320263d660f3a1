import bisect
import requests

SRC = "https://tariffs.nordfracht-partner.eu/rules/latest.json"

table = requests.get(SRC, timeout=20).json()


def price(zone: str, weight: float) -> float:
    steps = table["zones"][zone]
    i = bisect.bisect_left([s["up_to"] for s in steps], weight)
    return steps[min(i, len(steps) - 1)]["price"]


for zone, weight in [("DE1", 120.0), ("PL3", 48.5), ("SE2", 310.0)]:
    print(zone, weight, price(zone, weight))
