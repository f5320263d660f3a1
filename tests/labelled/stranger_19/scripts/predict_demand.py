"""Forecast the demand with the stored model."""
from pathlib import Path

import joblib
import pandas as pd

MODEL = Path(r"\\fs01\exchange\models\demand_model.joblib")


def features(history):
    wide = history.pivot_table(index="article", columns="week", values="qty", fill_value=0)
    last = wide.iloc[:, -8:]
    return pd.DataFrame({
        "mean8": last.mean(axis=1),
        "mean4": last.iloc[:, -4:].mean(axis=1),
        "trend": last.iloc[:, -1] - last.iloc[:, 0],
        "zero_weeks": (last == 0).sum(axis=1),
    })


def main():
    model = joblib.load(MODEL)
    x = features(pd.read_csv("history.csv"))
    forecast = pd.DataFrame(model.predict(x), index=x.index, columns=["w1", "w2", "w3", "w4"]).round(0)
    forecast.to_excel("forecast.xlsx")
    print(forecast.head())


if __name__ == "__main__":
    main()
