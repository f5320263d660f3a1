"""Read private customers from SAP HANA for a mailing."""
import pandas as pd
from hdbcli import dbapi

HANA = dict(
    address="hana-prd.voss-moebel.local",
    port=30015,
    user="MARKETING_RO",
    password="Wiesengrund!2023",
)

SQL = """
SELECT KUNNR AS customer_no, NAME1 AS last_name, NAME2 AS first_name,
       STRAS AS street, PSTLZ AS zip, ORT01 AS city
FROM SAPABAP1.KNA1
WHERE KTOKD = 'PRIV' AND LOEVM = ''
"""


def main():
    conn = dbapi.connect(**HANA)
    try:
        cursor = conn.cursor()
        cursor.execute(SQL)
        cols = [c[0].lower() for c in cursor.description]
        df = pd.DataFrame(cursor.fetchall(), columns=cols)
    finally:
        conn.close()
    df.to_csv("mailing.csv", index=False, sep=";", encoding="utf-8-sig")
    print(len(df), "addresses")


if __name__ == "__main__":
    main()
