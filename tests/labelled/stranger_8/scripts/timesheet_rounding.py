"""Project hours, rounded to quarters of an hour."""
import math

import pandas as pd


def quarters(start: pd.Timestamp, end: pd.Timestamp) -> float:
    minutes = (end - start).total_seconds() / 60
    return math.ceil(minutes / 15) / 4


def main() -> None:
    sheet = pd.read_excel("my_hours.xlsx", parse_dates=["start", "end"])
    sheet["hours"] = [quarters(row.start, row.end) for row in sheet.itertuples()]
    total = sheet.groupby("project")["hours"].sum().sort_values(ascending=False)
    total.to_csv("hours_by_project.csv")
    print(total.to_string())
    print("All:", total.sum())


if __name__ == "__main__":
    main()
