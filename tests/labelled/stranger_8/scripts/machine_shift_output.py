"""Output of the presses by shift."""
import pandas as pd

SHIFTS = {"early": range(6, 14), "late": range(14, 22)}


def shift(hour: int) -> str:
    for name, hours in SHIFTS.items():
        if hour in hours:
            return name
    return "night"


log = pd.read_csv("press_log.csv", parse_dates=["finished_at"])
log["shift"] = log["finished_at"].dt.hour.map(shift)
# parts made after midnight belong to the night shift that began the day before
log["day"] = (log["finished_at"] - pd.Timedelta(hours=6)).dt.date

table = log.pivot_table(index="day", columns="shift", values="parts", aggfunc="sum", fill_value=0)
table["total"] = table.sum(axis=1)
table.to_excel("shift_output.xlsx")
print(table.tail(7))
