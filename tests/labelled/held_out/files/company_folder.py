import os
import pandas as pd

base = os.path.expanduser("~/Documents/fechamento")
pd.read_excel("budget.xlsx").to_csv(os.path.join(base, "budget.csv"))
