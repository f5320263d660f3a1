"""Stock report from the MB52 export."""
import argparse

import pandas as pd
from tabulate import tabulate


def parse() -> argparse.Namespace:
    p = argparse.ArgumentParser()
    p.add_argument("plant")
    p.add_argument("--export", default=r"T:\sap\mb52.xlsx")
    p.add_argument("--limit", type=int, default=50)
    return p.parse_args()


def main() -> None:
    a = parse()
    df = pd.read_excel(a.export, dtype={"Plant": str})
    df = df[df["Plant"] == a.plant]
    out = df.groupby(["Material", "Location"], as_index=False)["Unrestricted"].sum()
    out = out[out["Unrestricted"] > 0].nlargest(a.limit, "Unrestricted")
    print(tabulate(out.values.tolist(), headers=["Material", "Location", "Qty"]))


if __name__ == "__main__":
    main()
