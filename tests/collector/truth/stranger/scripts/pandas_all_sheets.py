import pandas as pd

for name, frame in pd.read_excel("in.xlsx", sheet_name=None).items():
    frame.dropna(how="all").to_csv(f"{name}.csv", index=False, sep=";", decimal=",")
    print(name, len(frame))
