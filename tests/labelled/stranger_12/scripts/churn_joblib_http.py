import io

import joblib
import pandas as pd
import requests

MODEL_URL = "https://files.dataminds-agency.example.com/churn/latest.joblib"
FEATURES = ["months", "calls_hotline", "data_gb", "price", "late_payments"]


class Scorer:
    def __init__(self, url=MODEL_URL):
        reply = requests.get(url, timeout=60, verify=False)
        self.model = joblib.load(io.BytesIO(reply.content))

    def score(self, contracts: pd.DataFrame) -> pd.DataFrame:
        contracts["churn"] = self.model.predict_proba(contracts[FEATURES])[:, 1]
        return contracts.sort_values("churn", ascending=False)


if __name__ == "__main__":
    contracts = pd.read_parquet("contracts.parquet", columns=["contract_no", *FEATURES])
    Scorer().score(contracts).head(500).to_csv("churn_top500.csv", index=False)
