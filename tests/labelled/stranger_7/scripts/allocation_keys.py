"""Allocate overhead to cost centres by a formula you enter."""
import math

import pandas as pd


def main():
    df = pd.read_csv("cost_centres.csv")
    print("Columns:", ", ".join(df.columns))
    formula = input("Allocation formula (e.g. overhead * 0.4 + area_m2): ")

    results = []
    for _, row in df.iterrows():
        try:
            value = eval(formula, {"math": math, "pd": pd}, row.to_dict())
        except Exception as exc:
            print(f"{row['cost_centre']}: {exc}")
            value = None
        results.append(value)

    df["allocated"] = results
    df["share"] = df["allocated"] / df["allocated"].sum()
    df.to_csv("allocation.csv", index=False)
    print(df[["cost_centre", "allocated", "share"]])


if __name__ == "__main__":
    main()
