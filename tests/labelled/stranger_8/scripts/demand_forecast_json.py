"""Predict next month's demand with the weights agreed with purchasing."""
import json

import pandas as pd


def main() -> None:
    with open("demand_weights.json", encoding="utf-8") as handle:
        weights = json.load(handle)
    frame = pd.read_csv("articles.csv")
    forecast = weights["intercept"]
    for column, weight in weights["columns"].items():
        forecast = forecast + frame[column] * weight
    frame["forecast"] = forecast.round().clip(lower=0)
    frame["order"] = (frame["forecast"] - frame["stock"]).clip(lower=0)
    frame[["sku", "forecast", "order"]].to_csv("order_proposal.csv", index=False)


if __name__ == "__main__":
    main()
