"""Bradford factor per employee."""
from datetime import datetime, timedelta

import pandas as pd

SOURCE = r"\\hrsrv\absence\absences.xlsx"
TARGET = r"\\hrsrv\absence\bradford.xlsx"


def load():
    df = pd.read_excel(SOURCE, parse_dates=["from", "to"])
    since = datetime.now() - timedelta(days=365)
    return df[(df["reason"] == "sick") & (df["from"] >= since)]


def bradford(df):
    df = df.assign(days=(df["to"] - df["from"]).dt.days + 1)
    grouped = df.groupby(["personnel_no", "last_name", "first_name"]).agg(spells=("days", "size"), days=("days", "sum"))
    grouped["bradford"] = grouped["spells"] ** 2 * grouped["days"]
    return grouped.sort_values("bradford", ascending=False)


if __name__ == "__main__":
    result = bradford(load())
    result.to_excel(TARGET)
    print(result.head(10))
