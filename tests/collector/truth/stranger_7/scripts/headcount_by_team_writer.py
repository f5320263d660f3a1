"""Headcount workbook with a summary, read again to be sure that it opens."""

import pandas as pd

people = pd.DataFrame(
    {"name": ["Ann", "Bob", "Cid", "Dora"], "team": ["Sales", "IT", "Sales", "IT"], "fte": [1.0, 0.8, 1.0, 0.5]}
)
with pd.ExcelWriter("headcount.xlsx", engine="xlsxwriter") as writer:
    people.groupby("team", as_index=False)["fte"].sum().to_excel(writer, sheet_name="Teams", index=False)
    people.to_excel(writer, sheet_name="Detail", index=False)

for name, frame in pd.read_excel("headcount.xlsx", sheet_name=None).items():
    print(name, frame.shape)
