import argparse
from datetime import datetime, time

import pandas as pd

PERMITTED = (time(7, 0), time(20, 0))


def is_permitted(stamp: datetime) -> bool:
    return stamp.weekday() < 6 and PERMITTED[0] <= stamp.time() < PERMITTED[1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("log", help="CSV of the crane logger, one line a minute")
    args = parser.parse_args()
    log = pd.read_csv(args.log, parse_dates=["stamp"])
    lifted = log[log["load_t"] > 0.2].copy()
    lifted["permitted"] = lifted["stamp"].map(is_permitted)
    hours = lifted.groupby(["crane", "permitted"]).size().unstack(fill_value=0) / 60
    print(hours.round(1).to_string())


if __name__ == "__main__":
    main()
