"""Scores next month's contracts with the weights that the analytics team publishes as JSON."""
import json
from pathlib import Path

import pandas as pd

WEIGHTS = Path(r"\\fs01\public\models\churn_v4.json")

weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
contracts = pd.read_excel("contracts_open.xlsx")

score = pd.Series(weights["base"], index=contracts.index, dtype=float)
for column, per_unit in weights["numeric"].items():
    score += contracts[column].fillna(0) * per_unit
for column, table in weights["categories"].items():
    score += contracts[column].map(table).fillna(0)

contracts["score"] = score.clip(0, 1).round(3)
contracts.sort_values("score", ascending=False).to_excel("contracts_scored.xlsx", index=False)
