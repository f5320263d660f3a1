"""Refresh the numbers behind the sales target dashboard.

Needs DWH_USER and DWH_PASS in the environment, e.g.
    set DWH_PASS=<your password>
"""
import os
import sys

import pandas as pd
from sqlalchemy import create_engine
from sqlalchemy.engine import URL

password = os.getenv("DWH_PASS", "")
if not password or password == "changeme":
    sys.exit("Set DWH_PASS first")

engine = create_engine(
    URL.create(
        "postgresql+psycopg2",
        username=os.environ["DWH_USER"],
        password=password,
        host="dwh.int.halden-foods.com",
        database="mart_sales",
    )
)

targets = pd.read_excel("targets_2025.xlsx", sheet_name="By region")
with engine.connect() as conn:
    actuals = pd.read_sql("select region, month, sum(net) as net from fact_sales group by region, month", conn)
targets.merge(actuals, on=["region", "month"], how="left").to_csv("dashboard_feed.csv", index=False)
