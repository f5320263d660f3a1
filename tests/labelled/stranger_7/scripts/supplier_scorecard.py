"""Weighted supplier scorecard."""
import argparse
import json
from pathlib import Path

import pandas as pd


def load_weights(path: Path) -> dict[str, float]:
    weights = json.loads(path.read_text(encoding="utf-8"))
    total = sum(weights.values())
    if not 0.99 < total < 1.01:
        raise SystemExit(f"Weights add up to {total:.2f}, expected 1.0")
    return weights


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("kpis", type=Path)
    parser.add_argument("--weights", type=Path, default=Path("weights.json"))
    args = parser.parse_args()

    weights = load_weights(args.weights)
    kpis = pd.read_csv(args.kpis, index_col="supplier_no")
    ranks = kpis[list(weights)].rank(pct=True)
    kpis["score"] = sum(ranks[column] * weight for column, weight in weights.items()).mul(100).round(1)
    kpis["class"] = pd.cut(kpis["score"], [0, 40, 70, 100], labels=["C", "B", "A"])
    kpis.sort_values("score", ascending=False).to_csv("scorecard.csv")
    print(kpis["class"].value_counts().sort_index())


if __name__ == "__main__":
    main()
