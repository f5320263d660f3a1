import pandas as pd

df = pd.read_excel(r"T:\logistics\delivery_dates.xlsx", dtype=str).fillna("")
html = df.to_html(index=False, classes="grid", border=0)
with open(r"\\intranet\wwwroot\logistics\delivery.html", "w", encoding="utf-8") as fh:
    fh.write("<!doctype html><meta charset='utf-8'><title>Delivery dates</title>" + html)
print(len(df), "rows")
