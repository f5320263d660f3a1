"""Freight cost per carrier and lane, with settings read from a YAML file."""
from pathlib import Path

import pandas as pd
import yaml

DEFAULTS = {"currency": "EUR", "min_shipments": 5}


def load_settings(path: Path) -> dict:
    if not path.exists():
        return DEFAULTS
    with path.open(encoding="utf-8") as fh:
        return {**DEFAULTS, **(yaml.safe_load(fh) or {})}


def lane_costs(df: pd.DataFrame, min_shipments: int) -> pd.DataFrame:
    grouped = df.groupby(["carrier", "origin", "destination"]).agg(
        shipments=("shipment_id", "nunique"), cost=("cost", "sum"), weight=("weight_kg", "sum")
    )
    grouped["cost_per_kg"] = (grouped["cost"] / grouped["weight"]).round(3)
    return grouped[grouped["shipments"] >= min_shipments].reset_index()


if __name__ == "__main__":
    settings = load_settings(Path("settings.yaml"))
    shipments = pd.read_csv("shipments.csv")
    lane_costs(shipments, settings["min_shipments"]).to_csv("lane_costs.csv", index=False)
