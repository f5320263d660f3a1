"""Payroll totals per cost centre."""
import pandas as pd

SOURCE = r"H:\HR\cost_centre_totals.xlsx"
TARGET = r"H:\Reports\personnel_cost.xlsx"


def totals(path):
    # the export already holds one line per cost centre and month
    df = pd.read_excel(path, usecols=["cost_centre", "month", "headcount", "total_cost"])
    pivot = df.pivot_table(index="cost_centre", columns="month", values="total_cost", aggfunc="sum", margins=True)
    return pivot.round(0)


def headcount(path):
    df = pd.read_excel(path, usecols=["cost_centre", "month", "headcount"])
    return df.pivot_table(index="cost_centre", columns="month", values="headcount", aggfunc="sum")


if __name__ == "__main__":
    with pd.ExcelWriter(TARGET) as writer:
        totals(SOURCE).to_excel(writer, sheet_name="Cost")
        headcount(SOURCE).to_excel(writer, sheet_name="Headcount")
    print("Written", TARGET)
