"""Weekly supplier spend extract."""
import io
import os
from datetime import date

import dropbox
import pandas as pd
import psycopg2

PG = dict(host="pg-proc.intra.morvanta.com", dbname="procurement", user=os.environ["PGUSER"], password=os.environ["PGPASSWORD"])
SQL = """
    SELECT supplier_no, supplier_name, category, SUM(net_amount) AS spend
    FROM purchase_orders
    WHERE order_date >= date_trunc('week', now()) - interval '7 days'
    GROUP BY 1, 2, 3
    ORDER BY spend DESC
"""


def extract() -> pd.DataFrame:
    with psycopg2.connect(**PG) as conn:
        return pd.read_sql(SQL, conn)


def push(df: pd.DataFrame) -> str:
    buf = io.BytesIO()
    df.to_excel(buf, index=False)
    dbx = dropbox.Dropbox(os.environ["MY_DROPBOX_TOKEN"])
    target = f"/Work/spend_{date.today():%Y%m%d}.xlsx"
    dbx.files_upload(buf.getvalue(), target, mode=dropbox.files.WriteMode.overwrite)
    return target


if __name__ == "__main__":
    data = extract()
    print(f"{len(data)} suppliers -> {push(data)}")
