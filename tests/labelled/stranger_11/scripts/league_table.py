import csv
from collections import defaultdict

table = defaultdict(lambda: [0, 0, 0])  # points, goals, against
with open("results.csv", newline="", encoding="utf-8") as f:
    for row in csv.DictReader(f):
        a, b = int(row["home_goals"]), int(row["away_goals"])
        for team, own, other in ((row["home"], a, b), (row["away"], b, a)):
            entry = table[team]
            entry[0] += 3 if own > other else 1 if own == other else 0
            entry[1] += own
            entry[2] += other

ranking = sorted(table.items(), key=lambda kv: (-kv[1][0], kv[1][2] - kv[1][1], -kv[1][1]))
for place, (team, (points, goals, against)) in enumerate(ranking, 1):
    print(f"{place:>2}. {team:<25} {points:>3}  {goals}:{against}")
