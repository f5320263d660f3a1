"""Duration of building permits per district (median and quartiles)."""
import logging
from pathlib import Path

import pandas as pd

logging.basicConfig(level=logging.INFO)
log = logging.getLogger(__name__)

CASES = Path("cases.xlsx")


def load() -> pd.DataFrame:
    df = pd.read_excel(CASES, usecols=["case_no", "district", "received_on", "decided_on"])
    open_cases = df["decided_on"].isna().sum()
    log.info("%d cases, %d still open", len(df), open_cases)
    return df.dropna(subset=["decided_on"])


def durations(df: pd.DataFrame) -> pd.DataFrame:
    days = (df["decided_on"] - df["received_on"]).dt.days
    return days.groupby(df["district"]).quantile([0.25, 0.5, 0.75]).unstack().round(0)


if __name__ == "__main__":
    table = durations(load())
    table.columns = ["q25", "median", "q75"]
    table.to_excel("permit_durations.xlsx")
    print(table)
