import matplotlib.pyplot as plt
import snowflake.connector

ctx = snowflake.connector.connect(
    account="kf48213.eu-central-1",
    user="BI_DESKTOP",
    password="Lawine2026!Tal",
    warehouse="REPORTING_XS",
    database="SALES",
    schema="MART",
)
cur = ctx.cursor()
try:
    cur.execute("select region, sum(net_amount) from fact_sales where year = 2026 group by region order by 2 desc")
    regions, amounts = zip(*cur.fetchall())
finally:
    cur.close()
    ctx.close()

plt.bar(regions, [float(a) / 1e6 for a in amounts])
plt.ylabel("net sales, million EUR")
plt.savefig("sales_by_region.png")
