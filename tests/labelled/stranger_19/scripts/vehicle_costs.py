"""Costs per vehicle and 100 km."""
import json
from collections import defaultdict
from pathlib import Path


def bookings(folder):
    for path in Path(folder).glob("*.json"):
        vehicle = json.loads(path.read_text(encoding="utf-8"))
        for b in vehicle["bookings"]:
            yield vehicle["plate"], vehicle["km_end"] - vehicle["km_start"], b["kind"], b["amount"]


def costs(folder):
    total = defaultdict(lambda: defaultdict(float))
    distance = {}
    for plate, km, kind, amount in bookings(folder):
        total[plate][kind] += amount
        distance[plate] = km
    return total, distance


def main():
    total, distance = costs("vehicles")
    print(f"{'Plate':12} {'km':>8} {'Fuel':>10} {'Workshop':>10} {'per 100 km':>11}")
    for plate, kinds in sorted(total.items()):
        per_100 = sum(kinds.values()) / distance[plate] * 100 if distance[plate] else 0
        print(f"{plate:12} {distance[plate]:8d} {kinds['fuel']:10.2f} {kinds['workshop']:10.2f} {per_100:11.2f}")


if __name__ == "__main__":
    main()
