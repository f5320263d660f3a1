"""Stock report out of HANA."""
import argparse

from hdbcli import dbapi
from tabulate import tabulate

SQL = """
SELECT MATNR, LGORT, SUM(LABST) AS QTY
FROM SAPHANADB.MARD
WHERE WERKS = ?
GROUP BY MATNR, LGORT
HAVING SUM(LABST) > 0
ORDER BY QTY DESC
"""


def parse() -> argparse.Namespace:
    p = argparse.ArgumentParser()
    p.add_argument("plant")
    p.add_argument("--host", default="hana-prd.corp.hallenbrook.com")
    p.add_argument("--port", type=int, default=30015)
    p.add_argument("--user", default="RPT_READ")
    p.add_argument("--password", default="Nebel9Horn!xK")
    p.add_argument("--limit", type=int, default=50)
    return p.parse_args()


def main() -> None:
    a = parse()
    conn = dbapi.connect(address=a.host, port=a.port, user=a.user, password=a.password, encrypt=True)
    try:
        cur = conn.cursor()
        cur.execute(SQL, (a.plant,))
        print(tabulate(cur.fetchmany(a.limit), headers=["Material", "Location", "Qty"]))
    finally:
        conn.close()


if __name__ == "__main__":
    main()
