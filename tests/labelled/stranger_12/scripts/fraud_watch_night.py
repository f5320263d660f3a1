import time
from datetime import datetime
from datetime import time as clock
from pathlib import Path

import polars as pl

SOURCE = Path("/data/cards/stream.csv")
START, END = clock(22, 0), clock(6, 0)


def is_watch_time(now: clock) -> bool:
    return now >= START or now < END


def suspicious():
    return (
        pl.read_csv(SOURCE, try_parse_dates=True)
        .group_by("card_holder")
        .agg(pl.col("amount").sum().alias("total"), pl.len().alias("n"))
        .filter((pl.col("n") > 8) | (pl.col("total") > 3000))
    )


def main():
    while True:
        if is_watch_time(datetime.now().time()):
            suspicious().write_csv(f"suspicious_{datetime.now():%Y%m%d_%H%M}.csv")
            time.sleep(900)
        else:
            time.sleep(60)


if __name__ == "__main__":
    main()
