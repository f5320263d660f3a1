"""Clean the order export: trim names, drop duplicates, save a new CSV."""
import pandas as pd

df = pd.read_csv("in.csv")
print("Before:", df.shape)
df["name"] = df["name"].str.strip().str.upper()
df = df.drop_duplicates().sort_values("amount", ascending=False)
df["amount_with_tax"] = df["amount"] * 1.23
df.to_csv("clean_orders.csv", index=False, encoding="utf-8-sig")
print("After:", df.shape)
