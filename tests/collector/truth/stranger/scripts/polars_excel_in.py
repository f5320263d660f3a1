import polars as pl

frame = pl.read_excel("in.xlsx", sheet_name="Ledger", engine="calamine")
frame.with_columns(pl.col("amount").cum_sum().alias("running")).write_csv("out.csv", separator=";")
