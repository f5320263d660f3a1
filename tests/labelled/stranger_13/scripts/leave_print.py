"""Who is on leave this week? Prints the list."""
from datetime import date, timedelta

import pandas as pd

monday = date.today() - timedelta(days=date.today().weekday())
friday = monday + timedelta(days=4)

df = pd.read_excel("leave_2024.xlsx", parse_dates=["from", "to"])
away = df[(df["from"].dt.date <= friday) & (df["to"].dt.date >= monday)]
print(f"On leave {monday:%d %b} - {friday:%d %b}")
for row in away.itertuples():
    print(f"- {row.employee} ({row.team}), {row.reason}, back on {row.to:%a %d %b}")
