import pandas as pd

frame = pd.read_parquet("gl.parquet")
print(frame.query("period == '2026-01'").groupby("account").amount.sum())
