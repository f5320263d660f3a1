"""Evaluate machine rules that are written in YAML with Python tags."""
from pathlib import Path

import pandas as pd
import yaml

RULES = Path("rules.yaml")


def load_rules() -> list[dict]:
    with RULES.open(encoding="utf-8") as fh:
        return yaml.load(fh, Loader=yaml.UnsafeLoader)["rules"]


def main():
    df = pd.read_csv("sensor.csv", parse_dates=["ts"])
    for rule in load_rules():
        column, check = rule["column"], rule["check"]   # check: !!python/name:checks.above
        hits = df[df[column].map(lambda v: check(v, rule["limit"]))]
        print(f"{rule['title']:<30} {len(hits)} hits")
        if not hits.empty:
            print("   first:", hits["ts"].iloc[0], " last:", hits["ts"].iloc[-1])


if __name__ == "__main__":
    main()
