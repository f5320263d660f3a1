"""Sales of the quarter from Snowflake."""
import snowflake.connector

USER = "REPORT_MARTA"
PASSWORD = "Quarter!Close2025"

QUERY = """
select region, product_line, sum(net_amount) as net
from sales.public.orders
where order_date >= date_trunc('quarter', current_date)
group by region, product_line
order by net desc
"""

connection = snowflake.connector.connect(
    account="nw12345.eu-central-1",
    user=USER,
    password=PASSWORD,
    warehouse="REPORTING",
)
try:
    frame = connection.cursor().execute(QUERY).fetch_pandas_all()
finally:
    connection.close()

frame.to_excel("quarter_sales.xlsx", index=False)
print(frame.head(10))
