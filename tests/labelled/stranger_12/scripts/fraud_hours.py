import polars as pl

payments = pl.read_csv("card_payments.csv", try_parse_dates=True)

night = (
    payments.filter(pl.col("booked_at").dt.hour() < 5)
    .group_by("card_holder", "pan_last4")
    .agg(pl.len().alias("payments"), pl.col("amount").sum().alias("total"))
    .filter(pl.col("total") > 500)
    .sort("total", descending=True)
)
night.write_csv("fraud_night_list.csv")
print(night)
