"""Port calls per month and line from Parquet files (no server)."""
import duckdb
import matplotlib.pyplot as plt

df = duckdb.sql("""
    SELECT date_trunc('month', arrived) AS month, line, count(*) AS calls
    FROM read_parquet('port_calls/*.parquet')
    WHERE arrived >= current_date - INTERVAL 1 YEAR
    GROUP BY ALL ORDER BY month
""").df()

df.pivot(index="month", columns="line", values="calls").fillna(0).plot.area(figsize=(11, 5))
plt.tight_layout()
plt.savefig("calls.png")
print(df.groupby("line")["calls"].sum().sort_values(ascending=False))
