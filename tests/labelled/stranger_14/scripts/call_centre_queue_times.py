import pandas as pd

calls = pd.read_csv(r"\\pbx01\cdr\queue_today.csv", parse_dates=["entered", "answered", "left"])
calls["half_hour"] = calls["entered"].dt.floor("30min").dt.strftime("%H:%M")
calls["lost"] = calls["answered"].isna()
calls["wait"] = (calls["answered"].fillna(calls["left"]) - calls["entered"]).dt.total_seconds()

table = calls.groupby(["queue", "half_hour"]).agg(
    calls=("entered", "count"),
    lost=("lost", "sum"),
    avg_wait=("wait", "mean"),
    within_20s=("wait", lambda w: (w <= 20).mean()),
)
table["avg_wait"] = table["avg_wait"].round(0)
table["within_20s"] = (table["within_20s"] * 100).round(1)
table.to_excel("queue_report.xlsx")
print(table[table["within_20s"] < 80])
