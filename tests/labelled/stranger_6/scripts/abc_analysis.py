"""ABC-Analyse of the warehouse stock by consumption value."""
from enum import Enum

import matplotlib.pyplot as plt
import pandas as pd


class Klass(str, Enum):
    A = "A"
    B = "B"
    C = "C"


LIMITS = [(0.80, Klass.A), (0.95, Klass.B), (1.01, Klass.C)]


def classify(share: float) -> Klass:
    for limit, klass in LIMITS:
        if share <= limit:
            return klass
    return Klass.C


def main() -> None:
    df = pd.read_excel("consumption.xlsx", usecols=["sku", "description", "qty", "unit_cost"])
    df["value"] = df["qty"] * df["unit_cost"]
    df = df.sort_values("value", ascending=False).reset_index(drop=True)
    df["cum_share"] = df["value"].cumsum() / df["value"].sum()
    df["class"] = df["cum_share"].map(lambda s: classify(s).value)
    print(df["class"].value_counts().to_string())
    ax = df["cum_share"].plot(title="Pareto curve")
    ax.set_ylabel("Cumulative share of value")
    plt.tight_layout()
    plt.savefig("abc.png", dpi=150)
    df.to_csv("abc.csv", index=False)


if __name__ == "__main__":
    main()
