import pandas

for part in pandas.read_csv("in.csv", chunksize=1):
    print(len(part))
