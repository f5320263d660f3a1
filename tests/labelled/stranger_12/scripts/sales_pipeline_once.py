"""Sales per store and article of one day, from the tills' CSV into one Parquet file."""
import sys
from functools import reduce
from pathlib import Path

import pandas as pd

SOURCE = Path("/mnt/pos/exports")
TARGET = Path("/mnt/controlling/sales")


def extract(day: str):
    return pd.concat(
        [pd.read_csv(p, usecols=["store", "ean", "pieces", "amount"]) for p in SOURCE.glob(f"*_{day}.csv")]
    )


def without_returns(frame):
    return frame[frame["pieces"] > 0]


def per_article(frame):
    return frame.groupby(["store", "ean"], as_index=False).sum()


def with_price(frame):
    return frame.assign(price=(frame["amount"] / frame["pieces"]).round(2))


STEPS = [without_returns, per_article, with_price]

if __name__ == "__main__":
    day = sys.argv[1]
    result = reduce(lambda frame, step: step(frame), STEPS, extract(day))
    result.to_parquet(TARGET / f"sales_{day}.parquet")
    print(len(result), "rows")
