"""Port calls per month and line, from the warehouse."""
import os

import clickhouse_connect
import matplotlib.pyplot as plt

client = clickhouse_connect.get_client(
    host="clickhouse.sadomar.local",
    username=os.environ["CH_USER"],
    password=os.environ["CH_PASSWORD"],
    database="ops",
)
df = client.query_df("""
    SELECT toStartOfMonth(arrived) AS month, line, count() AS calls
    FROM port_calls
    WHERE arrived >= today() - INTERVAL 1 YEAR
    GROUP BY month, line ORDER BY month
""")

df.pivot(index="month", columns="line", values="calls").fillna(0).plot.area(figsize=(11, 5))
plt.tight_layout()
plt.savefig("calls.png")
