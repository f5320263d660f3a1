"""Step one runs as a program of its own; the main script reads what it left."""
import json
import subprocess
import sys

STEP = """
import csv, json
with open("in.csv", newline="") as f:
    total = sum(float(r["amount"]) for r in csv.DictReader(f))
with open("step.json", "w") as f:
    json.dump({"total": total}, f)
"""

subprocess.run([sys.executable, "-c", STEP], check=True)

with open("step.json") as f:
    total = json.load(f)["total"]
with open("final.txt", "w") as f:
    f.write(f"total {total:.2f}\n")
