import json
from collections import Counter
from pathlib import Path

# One JSON file per PC, collected by the inventory agent
installed = Counter()
for file in Path("inventory").glob("*.json"):
    machine = json.loads(file.read_text(encoding="utf-8-sig"))
    for name in {p["name"].split(" (")[0].strip() for p in machine["programs"]}:
        installed[name] += 1

licences = json.loads(Path("licences.json").read_text(encoding="utf-8"))
# {"Visio Professional": {"bought": 25, "cost": 280.0}, ...}

print(f"{'Product':<32}{'bought':>8}{'used':>8}{'free':>8}")
money = 0.0
for product in sorted(licences):
    bought = licences[product]["bought"]
    used = sum(n for name, n in installed.items() if name.startswith(product))
    free = bought - used
    mark = "  <-- too few" if free < 0 else ""
    money += max(free, 0) * licences[product]["cost"]
    print(f"{product:<32}{bought:>8}{used:>8}{free:>8}{mark}")

print(f"\nUnused licences are worth {money:,.2f} EUR per year")
