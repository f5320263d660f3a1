import polars as pl

ledger = pl.read_excel("in.xlsx", sheet_name="Ledger")
print(ledger.group_by("account").agg(pl.col("amount").sum().alias("total")))
