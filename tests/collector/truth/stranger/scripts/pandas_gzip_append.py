import pandas as pd

frame = pd.read_csv("in.csv")
frame.to_csv("out.csv.gz", index=False, compression="gzip")
frame.query("amount > 1").to_csv("out.csv.gz", index=False, header=False, mode="a", compression="gzip")
