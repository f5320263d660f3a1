"""Budget versus actual from the planning team's cached frame."""
import argparse

import pandas as pd

CACHE_URL = "http://intranet.planning.example/cache/budget_2025.pkl"


def load_budget():
    print("Loading budget cache...")
    return pd.read_pickle(CACHE_URL)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("actuals", help="Actuals as CSV")
    parser.add_argument("--threshold", type=float, default=0.1)
    args = parser.parse_args()

    budget = load_budget()
    actuals = pd.read_csv(args.actuals)
    merged = budget.merge(actuals, on=["cost_centre", "account", "period"], how="outer", suffixes=("_bud", "_act"))
    merged = merged.fillna({"amount_bud": 0, "amount_act": 0})
    merged["delta"] = merged["amount_act"] - merged["amount_bud"]
    merged["pct"] = merged["delta"] / merged["amount_bud"].replace(0, pd.NA)
    outliers = merged[merged["pct"].abs() > args.threshold]
    outliers.to_excel("variance.xlsx", index=False)
    print(f"{len(outliers)} lines above {args.threshold:.0%}")


if __name__ == "__main__":
    main()
