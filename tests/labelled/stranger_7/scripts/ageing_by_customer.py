"""Receivables ageing by customer number (business customers) from the SAP export."""
import argparse
from datetime import datetime

import pandas as pd

EDGES = [-100_000, 0, 30, 60, 90, 100_000]
NAMES = ["not due", "1-30", "31-60", "61-90", ">90"]


def read_export(path):
    df = pd.read_csv(path, sep="|", skiprows=3, skipinitialspace=True, dtype=str).rename(columns=str.strip)
    df = df[["Customer", "DocumentNo", "Net due dt", "LC amnt"]].dropna()
    df["amount"] = df["LC amnt"].str.replace(".", "").str.replace(",", ".").astype(float)
    df["due"] = pd.to_datetime(df["Net due dt"].str.strip(), format="%d.%m.%Y")
    return df


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("export")
    parser.add_argument("--key-date", default=datetime.now().strftime("%Y-%m-%d"))
    args = parser.parse_args()

    df = read_export(args.export)
    days = (pd.Timestamp(args.key_date) - df["due"]).dt.days
    df["bucket"] = pd.cut(days, EDGES, labels=NAMES)
    table = df.pivot_table(index="Customer", columns="bucket", values="amount", aggfunc="sum", fill_value=0, observed=False)
    table["total"] = table.sum(axis=1)
    table.sort_values("total", ascending=False).to_excel("ageing.xlsx")
    print(table.sum().round(2))


if __name__ == "__main__":
    main()
