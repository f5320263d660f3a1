"""Score accounts with the churn model of the data team."""
from pathlib import Path

import joblib
import pandas as pd

MODEL = Path(r"\\fs02\exchange\datateam\churn_model.joblib")

model = joblib.load(MODEL)
usage = pd.read_csv("usage_may.csv")
features = usage[["seats", "logins", "tickets", "months"]]

usage["churn_risk"] = model.predict_proba(features)[:, 1].round(3)
usage.sort_values("churn_risk", ascending=False).head(50).to_excel("churn_may.xlsx", index=False)
print(usage["churn_risk"].describe())
