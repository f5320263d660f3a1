import random
from datetime import date

import pandas as pd

workers = pd.read_excel("headcount.xlsx")
history = pd.read_csv("tests_done.csv", parse_dates=["tested_on"])

recent = history[history.tested_on > pd.Timestamp.today() - pd.DateOffset(months=3)]
drawn_often = recent.clock_number.value_counts()
pool = [n for n in workers.clock_number if drawn_often.get(n, 0) < 2]
random.seed(date.today().isoformat())
chosen = workers[workers.clock_number.isin(random.sample(pool, max(1, len(workers) // 10)))]
chosen[["clock_number", "surname", "department", "shift", "last_result"]].to_excel("draw.xlsx", index=False)
