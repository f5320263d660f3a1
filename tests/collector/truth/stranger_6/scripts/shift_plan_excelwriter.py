"""One tab per shift, column widths set."""
import pandas as pd

plan = pd.DataFrame(
    [("Early", "Mon", "Khan"), ("Early", "Tue", "Silva"), ("Late", "Mon", "Moreau"), ("Night", "Mon", "Novak")],
    columns=["shift", "day", "employee"],
)

with pd.ExcelWriter("shift_plan.xlsx", engine="xlsxwriter") as writer:
    for shift, part in plan.groupby("shift", sort=True):
        part.drop(columns="shift").to_excel(writer, sheet_name=shift, index=False)
        writer.sheets[shift].set_column(0, 1, 18)
