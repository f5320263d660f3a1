"""Forecast next week's demand with linear coefficients from a JSON file."""
import json
from pathlib import Path

import pandas as pd

COEFFICIENTS = Path(r"\\fs02\planning\models\demand_linear.json")
FEATURES = ["week", "promo", "temperature", "last_week", "last_year"]


def main() -> None:
    params = json.loads(COEFFICIENTS.read_text(encoding="utf-8"))
    data = pd.read_excel("demand_input.xlsx")
    total = params["intercept"]
    for name in FEATURES:
        total = total + data[name] * params["weights"][name]
    data["forecast"] = total.clip(lower=0).round().astype(int)
    data[["article", "week", "forecast"]].to_excel("demand_forecast.xlsx", index=False)
    print(data[["article", "forecast"]].head(20).to_string(index=False))


if __name__ == "__main__":
    main()
