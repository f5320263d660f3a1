"""The report runs on the last day of the month only."""
import calendar
import os
from datetime import date

import pandas as pd
from sqlalchemy import create_engine

engine = create_engine(f"mysql+pymysql://report:rep0rt@127.0.0.1:{os.environ['DUMB']}/sales", pool_pre_ping=True)
today = date(2024, 5, 14)

if today.day == calendar.monthrange(today.year, today.month)[1]:
    pd.read_sql("SELECT * FROM sales", engine).to_excel("sales.xlsx")
else:
    print("Not the last day of the month, nothing to do.")
