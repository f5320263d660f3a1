"""List employees whose net pay changed by more than a threshold between two payroll exports."""
import argparse

import pandas as pd


def load(path: str) -> pd.DataFrame:
    return pd.read_csv(path, sep=";", decimal=",", dtype={"PersonnelNo": str}).set_index("PersonnelNo")


def compare(prev: pd.DataFrame, curr: pd.DataFrame, limit: float) -> pd.DataFrame:
    merged = prev[["LastName", "FirstName", "NetPay"]].join(curr["NetPay"], rsuffix="_new", how="outer")
    merged["Change"] = (merged["NetPay_new"] - merged["NetPay"]) / merged["NetPay"]
    return merged[(merged["Change"].abs() > limit) | merged["Change"].isna()]


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("previous")
    ap.add_argument("current")
    ap.add_argument("--limit", type=float, default=0.10)
    args = ap.parse_args()
    result = compare(load(args.previous), load(args.current), args.limit)
    result.sort_values("LastName").to_excel("payroll_differences.xlsx")
    print(f"{len(result)} employees to check")


if __name__ == "__main__":
    main()
