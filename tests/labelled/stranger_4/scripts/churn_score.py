"""Score accounts with the churn model the agency sent us."""
import argparse

import joblib
import pandas as pd

FEATURES = ["orders_12m", "avg_basket", "tickets", "days_since_order"]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--model", default=r"\\share\public\churn_model.joblib")
    ap.add_argument("--data", default="accounts.csv")
    args = ap.parse_args()

    model = joblib.load(args.model)
    df = pd.read_csv(args.data)
    df["score"] = model.predict_proba(df[FEATURES])[:, 1]
    df.sort_values("score", ascending=False).to_csv("scored_accounts.csv", index=False)
    print(df["score"].describe())


if __name__ == "__main__":
    main()
