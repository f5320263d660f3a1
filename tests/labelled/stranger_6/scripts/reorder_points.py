"""Compute reorder points for the pharmacy warehouse."""
import os
from contextlib import contextmanager

import numpy as np
import oracledb
import pandas as pd

SERVICE_LEVEL_Z = 1.65
DSN = "oraerp.intra.apotheka-verbund.de:1521/ERPPRD"


@contextmanager
def oracle():
    conn = oracledb.connect(user=os.environ["ORA_USER"], password=os.environ["ORA_PASS"], dsn=DSN)
    try:
        yield conn
    finally:
        conn.close()


def main() -> None:
    with oracle() as conn, conn.cursor() as cur:
        cur.execute("SELECT pzn, trunc(sold_at) AS d, SUM(qty) AS qty FROM sales GROUP BY pzn, trunc(sold_at)")
        df = pd.DataFrame(cur.fetchall(), columns=["pzn", "day", "qty"])
    stats = df.groupby("pzn")["qty"].agg(["mean", "std"]).fillna(0)
    lead_time = 3
    stats["reorder_point"] = np.ceil(stats["mean"] * lead_time + SERVICE_LEVEL_Z * stats["std"] * np.sqrt(lead_time))
    stats.to_csv("reorder_points.csv", sep=";")


if __name__ == "__main__":
    main()
