import pandas as pd

hours = pd.read_csv("hours_by_department.csv")  # department, day, hour, headcount
night = hours[(hours.hour >= 23) | (hours.hour < 6)]
sunday = hours[pd.to_datetime(hours.day).dt.dayofweek == 6]
out = pd.DataFrame({
    "night": night.groupby("department").headcount.sum(),
    "sunday": sunday.groupby("department").headcount.sum(),
}).fillna(0)
out["cost"] = out.night * 0.25 * 21.4 + out.sunday * 0.5 * 21.4
print(out.round(0))
