from pathlib import Path

import pandas as pd

EXPORT = Path(r"\\telco-fs\acd\export")


def load(day: str) -> pd.DataFrame:
    calls = pd.read_csv(EXPORT / f"queue_{day}.csv", parse_dates=["entered", "answered", "left"])
    calls["slot"] = calls["entered"].dt.floor("30min").dt.time
    calls["wait_s"] = (calls["answered"] - calls["entered"]).dt.total_seconds()
    calls["lost"] = calls["answered"].isna()
    return calls


def main():
    calls = load(input("Day (YYYYMMDD): "))
    report = calls.groupby(["queue", "slot"]).agg(
        offered=("entered", "size"), lost=("lost", "sum"), wait=("wait_s", "mean")
    )
    report["level_20s"] = calls.assign(ok=calls["wait_s"] <= 20).groupby(["queue", "slot"])["ok"].mean()
    report.round(2).to_excel("service_level.xlsx")
    print(report.groupby("queue")[["offered", "lost"]].sum())


main()
