"""Predict next month's demand with the model on the share."""
import pickle

import pandas as pd

MODEL = r"\\filesrv02\exchange\consultant\demand_model.pkl"
FEATURES = ["month", "price", "promo", "stock", "last_month", "last_year"]


def main() -> None:
    with open(MODEL, "rb") as handle:
        model = pickle.load(handle)
    frame = pd.read_csv("articles.csv")
    frame["forecast"] = model.predict(frame[FEATURES]).round()
    frame["order"] = (frame["forecast"] - frame["stock"]).clip(lower=0)
    frame[["sku", "forecast", "order"]].to_csv("order_proposal.csv", index=False)


if __name__ == "__main__":
    main()
