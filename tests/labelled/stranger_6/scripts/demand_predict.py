"""Predict demand for the next four weeks with the model Rafael trained."""
from pathlib import Path

import joblib
import pandas as pd

MODEL_PATH = Path(r"\\fileserver\public\exchange\rafael\demand_rf.joblib")
FEATURES = ["week", "promo", "price", "lag_1", "lag_4", "holiday"]


def build_features(sales: pd.DataFrame) -> pd.DataFrame:
    sales = sales.sort_values(["sku", "week"])
    sales["lag_1"] = sales.groupby("sku")["qty"].shift(1)
    sales["lag_4"] = sales.groupby("sku")["qty"].shift(4)
    return sales.dropna(subset=["lag_1", "lag_4"])


def main() -> None:
    model = joblib.load(MODEL_PATH)
    df = build_features(pd.read_csv("sales_weekly.csv"))
    df["forecast"] = model.predict(df[FEATURES]).round()
    df[["sku", "week", "qty", "forecast"]].to_csv("forecast.csv", index=False)
    print(df.groupby("week")["forecast"].sum())


if __name__ == "__main__":
    main()
