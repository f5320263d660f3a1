"""Read the ledger workbook with polars and keep the big amounts."""
import polars as pl

ledger = pl.read_excel("in.xlsx", sheet_name="Ledger", engine="calamine")
big = ledger.filter(pl.col("amount") > 20)
big.write_ndjson("big_amounts.ndjson")
print(big.height)
