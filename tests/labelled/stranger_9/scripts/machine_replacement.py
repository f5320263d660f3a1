from datetime import date

import pandas as pd
from dateutil.relativedelta import relativedelta

LIFE = {"lathe": 18, "mill": 15, "robot": 10, "press": 25}

machines = pd.read_csv("assets.csv", parse_dates=["commissioned"])
machines["replace"] = [
    (m.commissioned + relativedelta(years=LIFE.get(m.kind, 12))).date() for m in machines.itertuples()
]
soon = machines[machines["replace"] < date.today() + relativedelta(years=5)]

for hall, group in soon.sort_values("replace").groupby("hall"):
    print(f"\n{hall}: {group['price_new'].sum():,.0f} EUR")
    for m in group.itertuples():
        print(f"   {m.replace:%m/%Y}  {m.asset_no} {m.kind} {m.maker}")
