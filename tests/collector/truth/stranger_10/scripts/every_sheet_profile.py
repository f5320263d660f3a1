"""Profile of a workbook: one line per sheet."""
import pandas as pd

sheets = pd.read_excel("in.xlsx", sheet_name=None)
profile = pd.DataFrame(
    [{"sheet": name, "rows": len(frame), "columns": frame.shape[1]} for name, frame in sheets.items()]
)
profile.to_excel("profile_of_sheets.xlsx", sheet_name="Profile", index=False)
print(profile)
