"""Score credit risk of companies with a stored scikit-learn pipeline."""
import argparse
from pathlib import Path

import joblib
import pandas as pd


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=Path.home() / "Downloads" / "risk_pipeline.joblib")
    parser.add_argument("--input", default="companies.csv")
    args = parser.parse_args()

    pipeline = joblib.load(args.model)
    df = pd.read_csv(args.input)
    features = [c for c in df.columns if c not in ("company_no", "company_name")]
    df["risk"] = pipeline.predict_proba(df[features])[:, 1].round(3)
    df.sort_values("risk", ascending=False).to_excel("company_risk.xlsx", index=False)
    print(df[["company_name", "risk"]].head(10).to_string(index=False))


if __name__ == "__main__":
    main()
