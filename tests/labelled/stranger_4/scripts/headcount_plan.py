"""Headcount and cost plan per department (totals only, no names)."""
import csv

import polars as pl

RAISE = 0.034


def main():
    df = pl.read_csv("plan.csv")  # department;fte;cost_total
    df = df.with_columns((pl.col("cost_total") * (1 + RAISE)).round(0).alias("cost_next_year"))
    with open("plan_next_year.csv", "w", newline="") as fh:
        w = csv.writer(fh)
        w.writerow(df.columns)
        w.writerows(df.rows())
    print(df.select(pl.col("fte").sum(), pl.col("cost_next_year").sum()))


if __name__ == "__main__":
    main()
