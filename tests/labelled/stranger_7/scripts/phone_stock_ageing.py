"""Ageing of the smartphone stock by model."""
from datetime import date

import pandas as pd

BUCKETS = [0, 30, 90, 180, 10_000]
LABELS = ["0-30", "31-90", "91-180", ">180"]


def main():
    df = pd.read_excel("phone_stock.xlsx", parse_dates=["goods_receipt"])
    # phone, mobile_model, colour, storage_gb, warehouse, quantity, unit_cost, goods_receipt
    df["age"] = (pd.Timestamp(date.today()) - df["goods_receipt"]).dt.days
    df["age_group"] = pd.cut(df["age"], BUCKETS, labels=LABELS, include_lowest=True)
    df["value"] = df["quantity"] * df["unit_cost"]

    ageing = df.pivot_table(index="phone", columns="age_group", values="quantity", aggfunc="sum", fill_value=0, observed=False)
    value = df.pivot_table(index="phone", columns="age_group", values="value", aggfunc="sum", fill_value=0, observed=False)
    with pd.ExcelWriter("phone_ageing.xlsx") as writer:
        ageing.to_excel(writer, sheet_name="pieces")
        value.to_excel(writer, sheet_name="value")
    old = ageing[">180"]
    print("Phones older than 180 days:")
    print(old[old > 0].sort_values(ascending=False))


if __name__ == "__main__":
    main()
