"""Bed occupancy per ward in percent; the input has ward totals only."""
import sys

import polars as pl


def main(path="wards.csv"):
    df = pl.read_csv(path)
    out = (
        df.with_columns((pl.col("occupied") / pl.col("beds") * 100).round(1).alias("pct"))
        .group_by("ward")
        .agg(pl.col("pct").mean().alias("mean_pct"), pl.col("pct").max().alias("peak_pct"))
        .sort("mean_pct", descending=True)
    )
    print(out)
    out.write_csv("occupancy.csv")


if __name__ == "__main__":
    main(*sys.argv[1:2])
