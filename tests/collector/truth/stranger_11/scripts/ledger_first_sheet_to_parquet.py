"""The ledger as parquet, for the people with the notebooks. No sheet is named: the first one it is."""
import pandas as pd

ledger = pd.read_excel("in.xlsx")
ledger["amount"] = ledger["amount"].astype("float64")
ledger.to_parquet("ledger.parquet", index=False, compression="zstd")
print(ledger.shape)
