"""Overdue open items from SAP HANA."""
import argparse
import getpass

import pandas as pd
from hdbcli import dbapi

SQL = """
SELECT BUKRS, KUNNR, BELNR, GJAHR, ZFBDT, DMBTR, WAERS,
       DAYS_BETWEEN(TO_DATE(ZFBDT), CURRENT_DATE) AS DAYS_OVERDUE
FROM SAPABAP1.BSID
WHERE BUKRS = ? AND DAYS_BETWEEN(TO_DATE(ZFBDT), CURRENT_DATE) > ?
ORDER BY DAYS_OVERDUE DESC
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--company-code", default="1000")
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--user", required=True)
    args = parser.parse_args()

    password = getpass.getpass(f"HANA password for {args.user}: ")
    conn = dbapi.connect(
        address="hana-prd.corp.example", port=30015, user=args.user, password=password, encrypt=True
    )
    try:
        cursor = conn.cursor()
        cursor.execute(SQL, (args.company_code, args.days))
        columns = [c[0] for c in cursor.description]
        df = pd.DataFrame(cursor.fetchall(), columns=columns)
    finally:
        conn.close()

    df.to_excel("open_items.xlsx", index=False)
    print(f"{len(df)} items, total {df['DMBTR'].sum():,.2f}")


if __name__ == "__main__":
    main()
