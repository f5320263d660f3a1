"""Demand forecast with the network from the shared model folder."""
import sys

import pandas as pd
import torch

SHARE = r"\\nas01\supplychain\models"
sys.path.insert(0, SHARE)

from demand_net import DemandNet  # noqa: E402  (lives on the share)

HORIZON = 12


def main():
    model = torch.load(rf"{SHARE}\demand_net.pt", map_location="cpu", weights_only=False)
    assert isinstance(model, DemandNet)
    model.eval()

    history = pd.read_csv("demand_history.csv", index_col="week")
    out = {}
    with torch.no_grad():
        for sku in history.columns:
            series = torch.tensor(history[sku].values[-52:], dtype=torch.float32)
            out[sku] = model(series.unsqueeze(0)).squeeze().numpy()[:HORIZON]

    forecast = pd.DataFrame(out, index=[f"W+{i}" for i in range(1, HORIZON + 1)])
    forecast.round(0).to_csv("forecast.csv")
    print(forecast.sum().nlargest(10))


if __name__ == "__main__":
    main()
