import pandas as pd

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

counts = pd.read_csv("door_counter.csv", parse_dates=["hour_start"])
counts["day"] = counts["hour_start"].dt.weekday.map(dict(enumerate(DAYS)))
counts["hour"] = counts["hour_start"].dt.hour

grid = counts.pivot_table(index="hour", columns="day", values="patients", aggfunc="mean")[DAYS].round(1)
grid.to_excel("patients_per_hour.xlsx")

busiest = grid.stack().sort_values(ascending=False).head(10)
print("Busiest hours (average number of patients):")
for (hour, day), n in busiest.items():
    print(f"  {day} {hour:02d}:00  {n}")
