import pandas as pd

frame = pd.concat(part for part in pd.read_csv("in.csv", iterator=True, chunksize=1))
frame.reset_index(drop=True).to_feather("out.feather")
print(pd.read_feather("out.feather", columns=["amount"]).sum())
