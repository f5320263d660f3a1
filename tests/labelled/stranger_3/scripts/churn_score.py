"""Scores next month's contracts with the model that the analytics team left on the share."""
import pickle
from pathlib import Path

import pandas as pd

MODEL = Path(r"\\fs01\public\models\churn_v4.pkl")

with MODEL.open("rb") as f:
    bundle = pickle.load(f)

model, columns = bundle["model"], bundle["columns"]

contracts = pd.read_excel("contracts_open.xlsx")
features = pd.get_dummies(contracts[["segment", "term_months", "discount", "tickets"]])
features = features.reindex(columns=columns, fill_value=0)

contracts["score"] = model.predict_proba(features)[:, 1].round(3)
contracts.sort_values("score", ascending=False).to_excel("contracts_scored.xlsx", index=False)
print(contracts[["contract_no", "score"]].head(15))
