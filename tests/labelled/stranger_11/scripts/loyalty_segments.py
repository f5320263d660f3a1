import pandas as pd

cards = pd.read_csv("loyalty_customers.csv", parse_dates=["birthday"])
receipts = pd.read_csv("receipts.csv", parse_dates=["date"])

today = receipts["date"].max()
rfm = receipts.groupby("card_no").agg(
    recency=("date", lambda d: (today - d.max()).days),
    frequency=("receipt_no", "nunique"),
    monetary=("total", "sum"),
)
rfm["segment"] = "normal"
rfm.loc[(rfm.recency < 30) & (rfm.frequency > 10), "segment"] = "loyal"
rfm.loc[rfm.recency > 180, "segment"] = "lost"

out = cards[["card_no", "first_name", "email", "birthday"]].merge(rfm, left_on="card_no", right_index=True)
for segment, part in out.groupby("segment"):
    part.to_csv(f"campaign_{segment}.csv", index=False)
    print(segment, len(part))
