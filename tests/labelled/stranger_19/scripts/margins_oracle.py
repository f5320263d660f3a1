"""Margins per customer group from the ERP."""
import os

import oracledb
import pandas as pd

DB = {
    "user": os.getenv("ERP_USER", "RPT_SALES"),
    "password": os.getenv("ERP_PASSWORD", "hJ8_vZq3Lt0wX"),
    "dsn": os.getenv("ERP_DSN", "erpdb01.corp.lan:1521/ERPP"),
}

QUERY = """
SELECT g.group_name, SUM(l.net_amount) revenue, SUM(l.cost_amount) cost
  FROM sales_lines l JOIN customer_groups g ON g.group_id = l.group_id
 WHERE l.posting_date >= ADD_MONTHS(TRUNC(SYSDATE, 'MM'), -1)
 GROUP BY g.group_name
"""


def fetch():
    with oracledb.connect(**DB) as con, con.cursor() as cur:
        cur.execute(QUERY)
        return pd.DataFrame(cur.fetchall(), columns=[c[0].lower() for c in cur.description])


if __name__ == "__main__":
    df = fetch()
    df["margin"] = df["revenue"] - df["cost"]
    df.to_excel("margins.xlsx", index=False)
    print(df)
