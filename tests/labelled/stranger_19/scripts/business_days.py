"""Delivery time in working days per carrier."""
import holidays
import numpy as np
import pandas as pd

UK = holidays.country_holidays("GB", subdiv="ENG", years=range(2023, 2027))
FREE = np.array(sorted(UK.keys()), dtype="datetime64[D]")


def load(path="deliveries.csv"):
    return pd.read_csv(path, parse_dates=["ordered", "delivered"])


def working_days(df):
    start = df["ordered"].values.astype("datetime64[D]")
    end = df["delivered"].values.astype("datetime64[D]")
    df["working_days"] = np.busday_count(start, end, weekmask="Mon Tue Wed Thu Fri", holidays=FREE)
    df["at_weekend"] = df["delivered"].dt.weekday >= 5
    return df


def main():
    df = working_days(load())
    table = df.groupby("carrier").agg(
        deliveries=("order_no", "count"),
        mean_days=("working_days", "mean"),
        late=("working_days", lambda s: (s > 5).sum()),
        weekend=("at_weekend", "sum"),
    )
    print(table.round(2).to_string())


if __name__ == "__main__":
    main()
