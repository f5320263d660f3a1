"""Costs per Azure tenant and resource group."""
import argparse
from pathlib import Path

import polars as pl

parser = argparse.ArgumentParser()
parser.add_argument("folder", type=Path)
parser.add_argument("--top", type=int, default=15)
args = parser.parse_args()

costs = (
    pl.scan_csv(args.folder / "*.csv", try_parse_dates=True)
    .with_columns(pl.col("ResourceGroup").str.to_lowercase())
    .group_by("TenantName", "ResourceGroup")
    .agg(pl.col("CostInBillingCurrency").sum().round(2).alias("cost"), pl.col("Date").max().alias("last"))
    .sort("cost", descending=True)
    .collect()
)
print(costs.head(args.top))
print("in all:", costs["cost"].sum())
