"""Calculate the KPI table and put it on the clipboard for the slide deck."""
import sys

import pandas as pd


def kpis(df: pd.DataFrame) -> pd.DataFrame:
    grouped = df.groupby("business_unit").agg(
        revenue=("revenue", "sum"),
        cogs=("cogs", "sum"),
        orders=("order_no", "nunique"),
    )
    grouped["gross_margin_%"] = ((1 - grouped["cogs"] / grouped["revenue"]) * 100).round(1)
    grouped["avg_order"] = (grouped["revenue"] / grouped["orders"]).round(0)
    return grouped.drop(columns="cogs")


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else "orders.xlsx"
    table = kpis(pd.read_excel(path))
    table.to_clipboard(excel=True)
    print(table)
    print("\nThe table is on the clipboard. Paste it with Ctrl+V.")


if __name__ == "__main__":
    main()
