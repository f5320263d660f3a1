import pandas as pd

flats = pd.read_csv("flats.csv", parse_dates=["empty_from", "empty_to"])
quarters = pd.period_range("2025Q1", "2026Q3", freq="Q")
result = {}
for q in quarters:
    days = (q.end_time - q.start_time).days + 1
    start = flats["empty_from"].clip(lower=q.start_time)
    end = flats["empty_to"].fillna(pd.Timestamp.today()).clip(upper=q.end_time)
    empty = (end - start).dt.days.clip(lower=0).fillna(0)
    result[str(q)] = empty.groupby(flats["block"]).sum() / (flats.groupby("block").size() * days) * 100
print(pd.DataFrame(result).round(1).to_string())
