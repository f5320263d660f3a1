"""Train the demand model and save it. Loading it is done by the planning tool."""
import csv

import joblib
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import cross_val_score

FEATURES = ["week", "promo", "price", "holiday"]


def read(path):
    x, y = [], []
    with open(path, newline="") as fh:
        for row in csv.DictReader(fh):
            x.append([float(row[f]) for f in FEATURES])
            y.append(float(row["units"]))
    return x, y


def main():
    x, y = read("demand_history.csv")
    model = GradientBoostingRegressor(random_state=42)
    scores = cross_val_score(model, x, y, cv=5, scoring="r2")
    print("R2 per fold:", scores.round(3))
    model.fit(x, y)
    joblib.dump(model, "demand_model.joblib")
    print("Saved demand_model.joblib")


if __name__ == "__main__":
    main()
