import pandas as pd

frame = pd.read_csv("price_list.csv")
frame["price"] = frame["price"].round(2)
frame.to_csv("price_list_clean.csv", index=False)
