import json
import random
from datetime import date
from pathlib import Path

STATE = Path("drawn.json")
SHARE = 0.1

drawn = json.loads(STATE.read_text()) if STATE.exists() else {}
crew = [line.strip().split(";") for line in open("crane_drivers.txt", encoding="utf-8") if line.strip()]

pool = [(number, name) for number, name, fit in crew if fit == "fit" and drawn.get(number, "") < f"{date.today():%Y-%m}"]
chosen = random.SystemRandom().sample(pool, max(1, round(len(pool) * SHARE)))

for number, name in chosen:
    drawn[number] = f"{date.today():%Y-%m-%d}"
    print(f"{number}  {name}: urine test at the works doctor, today before 14:00")
STATE.write_text(json.dumps(drawn, indent=1))
