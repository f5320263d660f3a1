"""Forecast next week's demand with the model a colleague trained."""
import pickle
from pathlib import Path

import pandas as pd

MODEL = Path(r"\\fs02\exchange\models\demand_rf.pkl")
FEATURES = ["week", "promo", "temperature", "last_week", "last_year"]


def main() -> None:
    with MODEL.open("rb") as fh:
        model = pickle.load(fh)
    data = pd.read_excel("demand_input.xlsx")
    data["forecast"] = model.predict(data[FEATURES]).round().astype(int)
    data[["article", "week", "forecast"]].to_excel("demand_forecast.xlsx", index=False)
    print(data[["article", "forecast"]].head(20).to_string(index=False))


if __name__ == "__main__":
    main()
