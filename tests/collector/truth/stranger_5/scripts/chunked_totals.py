"""Add up a file that is too big for memory, piece by piece."""
import pandas as pd

total = 0
for chunk in pd.read_csv("in.csv", chunksize=1, dtype={"name": "string", "amount": "int64"}):
    total += int(chunk["amount"].sum())
with open("total.txt", "w") as handle:
    handle.write(str(total))
