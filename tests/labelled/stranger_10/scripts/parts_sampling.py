import random
from datetime import date

import pandas as pd

lots = pd.read_excel("lots.xlsx")
history = pd.read_csv("tests_done.csv", parse_dates=["tested_on"])

recent = history[history.tested_on > pd.Timestamp.today() - pd.DateOffset(months=3)]
drawn_often = recent.cavity.value_counts()
pool = [n for n in lots.lot_number if drawn_often.get(lots.set_index("lot_number").cavity[n], 0) < 2]
random.seed(date.today().isoformat())
chosen = lots[lots.lot_number.isin(random.sample(pool, max(1, len(lots) // 10)))]
chosen[["lot_number", "cavity", "resin", "shift", "last_result"]].to_excel("draw.xlsx", index=False)
