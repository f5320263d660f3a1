"""Reorder point report.

Pulls stock on hand from the warehouse database and flags the items below
their minimum. Output goes to the Planning folder.
"""
import pandas as pd
import pyodbc

server = "wms-sql02"
database = "WMS_PROD"
username = "planning_ro"
pwd = "kvBe29VQAwp*02"

conn = pyodbc.connect(
    "DRIVER={ODBC Driver 17 for SQL Server};"
    f"SERVER={server};DATABASE={database};"
    f"UID={username};PWD={pwd};Encrypt=yes"
)

query = """
SELECT i.item_code, i.description, s.on_hand, i.min_qty, i.lead_days
FROM dbo.items i
JOIN dbo.stock s ON s.item_code = i.item_code
WHERE i.active = 1
"""

df = pd.read_sql(query, conn)
conn.close()

df["short"] = df["min_qty"] - df["on_hand"]
below = df[df["short"] > 0].sort_values("short", ascending=False)

below.to_excel(r"P:\Planning\reorder_today.xlsx", index=False, sheet_name="Reorder")
print(f"{len(below)} of {len(df)} items are below minimum")
