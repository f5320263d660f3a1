import random

import yaml

with open("exercises.yml", encoding="utf-8") as f:
    exercises = yaml.safe_load(f)

for team in ("U9", "U13", "U17"):
    print(f"\n== {team} ==")
    minutes = 0
    for phase in ("warmup", "technique", "game", "cooldown"):
        choice = random.choice([e for e in exercises[phase] if team in e["teams"]])
        minutes += choice["minutes"]
        print(f"{phase:<10} {choice['name']} ({choice['minutes']} min)")
    print("total", minutes, "min")
