"""Turn every tab of the workbook into one parquet file each."""
import pandas as pd

tabs = pd.read_excel("in.xlsx", sheet_name=None, engine="openpyxl")
for name, frame in tabs.items():
    if frame.empty:
        print("skipping", name)
        continue
    frame.to_parquet(f"{name.lower()}.parquet", index=False)
    print(name, len(frame))
