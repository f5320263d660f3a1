"""Apply the tariff rules (YAML) to a shipment."""
import json
import re
import sys
from pathlib import Path

import yaml

RULES = Path(r"\\nas\all\tariff_rules.yaml")

with RULES.open(encoding="utf-8") as fh:
    rules = yaml.safe_load(fh)

shipment = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
for item in shipment["items"]:
    for rule in rules:
        if re.search(rule["words"], item["description"], re.I) and item["weight_kg"] >= rule.get("min_kg", 0):
            print(f"{item['description'][:40]:42}{rule['code']}")
            break
    else:
        print(f"{item['description'][:40]:42}?? ask customs")
