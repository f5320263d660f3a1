"""Convert the daily CSV into Parquet and read back only what is needed."""
import pandas as pd

daily = pd.read_csv("in.csv")
daily["day"] = pd.Timestamp("2026-03-31")
daily.to_parquet("history.parquet", engine="pyarrow", compression="snappy")

amounts = pd.read_parquet("history.parquet", columns=["amount"])
print(amounts["amount"].describe())
