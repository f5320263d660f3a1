"""Absence rate per department."""
import pandas as pd

SOURCE = r"\\hrsrv\absence\department_days.csv"
TARGET = r"\\hrsrv\absence\rate.xlsx"


def load():
    df = pd.read_csv(SOURCE, sep=";", parse_dates=["month"])
    missing = {"department", "month", "headcount", "absent_days", "working_days"} - set(df.columns)
    if missing:
        raise SystemExit(f"Columns missing: {missing}")
    return df


def rate(df):
    df["possible"] = df["headcount"] * df["working_days"]
    grouped = df.groupby(["department", df["month"].dt.strftime("%Y-%m")])[["absent_days", "possible"]].sum()
    grouped["rate"] = (grouped["absent_days"] / grouped["possible"] * 100).round(2)
    return grouped["rate"].unstack()


if __name__ == "__main__":
    table = rate(load())
    table.to_excel(TARGET)
    print(table.to_string())
