import pandas as pd

base = pd.Series([310, 325, 340], index=["Apr", "May", "Jun"])
growth = base.pct_change().mean()
forecast = pd.DataFrame({"month": ["Jul", "Aug", "Sep"], "units": [round(base.iloc[-1] * (1 + growth) ** n) for n in (1, 2, 3)]})
forecast.to_excel("forecast.ods", sheet_name="Q3", index=False, engine="odf")
print(pd.read_excel("forecast.ods", engine="odf"))
