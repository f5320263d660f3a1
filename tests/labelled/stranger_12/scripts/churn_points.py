import pandas as pd
import yaml

FEATURES = ["months", "calls_hotline", "data_gb", "price", "late_payments"]


class Scorer:
    """Adds points for each rule of the file that holds."""

    def __init__(self, path="churn_rules.yaml"):
        with open(path, encoding="utf-8") as handle:
            self.rules = yaml.safe_load(handle)["rules"]

    def score(self, contracts: pd.DataFrame) -> pd.DataFrame:
        contracts["points"] = 0
        for rule in self.rules:
            column, low, high = rule["field"], rule.get("min", 0), rule.get("max", float("inf"))
            contracts.loc[contracts[column].between(low, high), "points"] += rule["points"]
        return contracts.sort_values("points", ascending=False)


if __name__ == "__main__":
    contracts = pd.read_parquet("contracts.parquet", columns=["contract_no", *FEATURES])
    Scorer().score(contracts).head(500).to_csv("churn_top500.csv", index=False)
