import datetime as dt

import pandas as pd
import pyodbc

conn = pyodbc.connect(
    "DRIVER={ODBC Driver 18 for SQL Server};SERVER=brk-sql02;DATABASE=Broker;Trusted_Connection=yes;TrustServerCertificate=yes"
)
first = (dt.date.today().replace(day=1) + dt.timedelta(days=32)).replace(day=1)
last = (first + dt.timedelta(days=32)).replace(day=1)

query = """
SELECT c.last_name, c.first_name, c.mobile, p.policy_no, p.insurer, p.premium, p.end_date
  FROM dbo.policy p
  JOIN dbo.customer c ON c.id = p.customer_id
 WHERE p.line = 'MOTOR' AND p.end_date >= ? AND p.end_date < ?
 ORDER BY p.end_date
"""
df = pd.read_sql(query, conn, params=[first, last])
df.to_excel(f"renewals_{first:%Y_%m}.xlsx", index=False)
print(len(df), "policies")
