"""Post the accrual journal once the ledger's day is over."""
import datetime as dt
import os
import time

import oracledb
import pandas as pd


def wait_until(hour: int, minute: int) -> None:
    now = dt.datetime.now()
    target = now.replace(hour=hour, minute=minute, second=0)
    if target < now:
        target += dt.timedelta(days=1)
    time.sleep((target - now).total_seconds())


def main() -> None:
    lines = pd.read_excel("accruals.xlsx")
    wait_until(23, 45)
    with oracledb.connect(user="gl_post", password=os.environ["GL_PASSWORD"], dsn="erp-db:1521/GLPROD") as conn:
        with conn.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO gl_interface (account, cost_centre, amount, period) VALUES (:1, :2, :3, :4)",
                lines[["account", "cost_centre", "amount", "period"]].values.tolist(),
            )
        conn.commit()


main()
