"""Metal surcharge per order line; the settings are in surcharges.yaml beside this script."""
from pathlib import Path

import pandas as pd
import yaml

SETTINGS = Path(__file__).with_name("surcharges.yaml")


def load_settings():
    with SETTINGS.open(encoding="utf-8") as f:
        data = yaml.safe_load(f)
    for metal, rule in data["metals"].items():
        if set(rule) != {"base", "factor"}:
            raise ValueError(f"{metal}: expected base and factor, got {sorted(rule)}")
    return data


def main():
    settings = load_settings()
    orders = pd.read_csv("order_lines.csv")
    quotes = pd.read_csv("quotes.csv", index_col="metal")["eur_per_100kg"]

    def surcharge(row):
        rule = settings["metals"].get(row["metal"])
        if rule is None:
            return 0.0
        return max(0.0, quotes[row["metal"]] - rule["base"]) / 100 * row["weight_kg"] * rule["factor"]

    orders["surcharge"] = orders.apply(surcharge, axis=1).round(2)
    orders.to_csv("order_lines_with_surcharge.csv", index=False)
    print(orders.groupby("metal")["surcharge"].sum())


if __name__ == "__main__":
    main()
