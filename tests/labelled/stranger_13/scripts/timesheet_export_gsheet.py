"""Copy the team's time sheets into my Google Sheet."""
import gspread
import pandas as pd

gc = gspread.oauth()
sheet = gc.open("My team hours").sheet1

df = pd.concat(
    pd.read_excel(path, sheet_name="Week")
    for path in [r"H:\Times\dev.xlsx", r"H:\Times\support.xlsx", r"H:\Times\sales.xlsx"]
)
df = df[["Employee", "Day", "Start", "End", "Absence reason"]].astype(str)

sheet.clear()
sheet.update([df.columns.tolist()] + df.values.tolist())
print(len(df), "rows copied")
