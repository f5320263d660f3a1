"""Refresh the numbers behind the sales target dashboard."""
import os

import pandas as pd
from sqlalchemy import create_engine
from sqlalchemy.engine import URL

url = URL.create(
    "postgresql+psycopg2",
    username=os.getenv("DWH_USER", "dash_refresh"),
    password=os.getenv("DWH_PASS", "dBCM0JqT1jq*78"),
    host=os.getenv("DWH_HOST", "dwh.int.halden-foods.com"),
    port=5432,
    database="mart_sales",
)
engine = create_engine(url, pool_pre_ping=True)

targets = pd.read_excel("targets_2025.xlsx", sheet_name="By region")

with engine.connect() as conn:
    actuals = pd.read_sql("select region, month, sum(net) as net from fact_sales group by region, month", conn)

merged = targets.merge(actuals, on=["region", "month"], how="left").fillna(0)
merged["pct"] = (merged["net"] / merged["target"]).round(3)
merged.to_csv("dashboard_feed.csv", index=False)

worst = merged.nsmallest(5, "pct")
print(worst.to_string(index=False))
