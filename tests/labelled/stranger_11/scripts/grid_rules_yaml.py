import pandas as pd
import yaml

with open("limits.yml") as f:
    limits = yaml.safe_load(f)

grid = pd.read_csv("feeder_measurements.csv")
problems = []
for column, limit in limits.items():
    bad = grid[(grid[column] < limit["min"]) | (grid[column] > limit["max"])]
    problems.append(bad.assign(rule=f"{column} outside {limit['min']}..{limit['max']}"))
pd.concat(problems).to_csv("problems.csv", index=False)
