"""Stock per depot, read from the warehouse server. Login comes from the Windows credential store."""
import csv
import sys

import keyring
import pymysql

SERVICE = "warehouse-db"
USER = "wh_report"


def main(out="stock_by_depot.csv"):
    password = keyring.get_password(SERVICE, USER)
    if not password:
        sys.exit("No password stored. Run: keyring set warehouse-db wh_report")
    conn = pymysql.connect(host="wms.lagerhaus.intern", user=USER, password=password, database="wms")
    with conn, conn.cursor() as cur, open(out, "w", newline="", encoding="utf-8") as fh:
        cur.execute("SELECT depot, sku, SUM(qty) FROM stock GROUP BY depot, sku")
        w = csv.writer(fh, delimiter=";")
        w.writerow(["depot", "sku", "qty"])
        for row in cur:
            w.writerow(row)
    print("Done:", out)


if __name__ == "__main__":
    main()
