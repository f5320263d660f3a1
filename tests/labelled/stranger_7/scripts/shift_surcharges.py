"""Split machine running hours into day, night, Sunday and holiday hours."""
from datetime import datetime, timedelta

import pandas as pd

NIGHT_START, NIGHT_END = 22, 6
HOLIDAYS = {"2025-05-01", "2025-05-29", "2025-10-03", "2025-12-25", "2025-12-26"}
SURCHARGE = {"day": 0.0, "night": 0.25, "sunday": 0.5, "holiday": 1.0}


def kind(moment: datetime) -> str:
    if moment.strftime("%Y-%m-%d") in HOLIDAYS:
        return "holiday"
    if moment.weekday() == 6:
        return "sunday"
    if moment.hour >= NIGHT_START or moment.hour < NIGHT_END:
        return "night"
    return "day"


def split(start: datetime, end: datetime) -> dict[str, float]:
    hours = dict.fromkeys(SURCHARGE, 0.0)
    step = timedelta(minutes=15)
    while start < end:
        hours[kind(start)] += 0.25
        start += step
    return hours


def main():
    df = pd.read_csv("machine_runs.csv", parse_dates=["start", "end"])
    parts = df.apply(lambda r: pd.Series(split(r["start"], r["end"])), axis=1)
    result = pd.concat([df["machine"], parts], axis=1).groupby("machine").sum()
    result["energy_surcharge"] = sum(result[k] * factor for k, factor in SURCHARGE.items())
    result.to_excel("machine_hours.xlsx")
    print(result)


if __name__ == "__main__":
    main()
