"""Evaluate machine limits that are written in YAML."""
import operator
from pathlib import Path

import pandas as pd
import yaml

OPERATORS = {"above": operator.gt, "below": operator.lt, "equal": operator.eq}


def load_rules(path: Path) -> list[dict]:
    rules = yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]
    for rule in rules:
        if rule["check"] not in OPERATORS:
            raise ValueError(f"unknown check {rule['check']!r} in {rule['title']!r}")
    return rules


def main():
    df = pd.read_csv("sensor.csv", parse_dates=["ts"])
    for rule in load_rules(Path("rules.yaml")):
        hits = df[OPERATORS[rule["check"]](df[rule["column"]], rule["limit"])]
        print(f"{rule['title']:<30} {len(hits)} hits")


if __name__ == "__main__":
    main()
