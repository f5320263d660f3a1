import os

import matplotlib.pyplot as plt
import pandas as pd
import psycopg2

conn = psycopg2.connect(
    host="pg-his.stgeorge.local",
    dbname="his",
    user="report_ro",
    password=os.environ["HIS_REPORT_PW"],
)

df = pd.read_sql(
    """
    SELECT ward, date_trunc('hour', snapshot_at) AS hour,
           AVG(beds_used)::float / NULLIF(AVG(beds_total), 0) AS occupancy
      FROM bed_snapshot
     WHERE snapshot_at >= now() - interval '30 days'
     GROUP BY 1, 2
    """,
    conn,
)
conn.close()

daily = df.set_index("hour").groupby("ward")["occupancy"].resample("D").mean().unstack(0)
daily.plot(figsize=(11, 5), title="Bed occupancy, last 30 days")
plt.axhline(0.85, color="red", linestyle="--")
plt.savefig("occupancy.png", dpi=110, bbox_inches="tight")
daily.round(3).to_excel("occupancy.xlsx")
