"""List cost centres whose total changed by more than a threshold between two reports."""
import argparse

import pandas as pd


def load(path: str) -> pd.DataFrame:
    return pd.read_csv(path, sep=";", decimal=",", dtype={"CostCentre": str}).set_index("CostCentre")


def compare(prev: pd.DataFrame, curr: pd.DataFrame, limit: float) -> pd.DataFrame:
    merged = prev[["Description", "Total"]].join(curr["Total"], rsuffix="_new", how="outer")
    merged["Change"] = (merged["Total_new"] - merged["Total"]) / merged["Total"]
    return merged[(merged["Change"].abs() > limit) | merged["Change"].isna()]


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("previous")
    ap.add_argument("current")
    ap.add_argument("--limit", type=float, default=0.10)
    args = ap.parse_args()
    result = compare(load(args.previous), load(args.current), args.limit)
    result.to_excel("cost_centre_differences.xlsx")
    print(f"{len(result)} cost centres to check")


if __name__ == "__main__":
    main()
