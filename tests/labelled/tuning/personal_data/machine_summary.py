import pandas as pd

use = pd.read_excel("machines_2026.xlsx")
use = use[["machine", "hours", "line"]]
use.groupby("line")["hours"].mean().to_csv("mean.csv")
