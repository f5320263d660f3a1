"""Export finished goods stock from the ERP (Oracle) to Excel."""
import oracledb
import pandas as pd

USER = "erp_report"
PASSWORD = "Fr4eser_Lager#22"
DSN = "ora-erp01.maschbau.local:1521/ERPPRD"

SQL = """
SELECT i.item_no, i.description, s.warehouse, s.qty_on_hand
  FROM items i
  JOIN stock s ON s.item_no = i.item_no
 WHERE i.item_group = :grp
   AND s.qty_on_hand > 0
 ORDER BY s.warehouse, i.item_no
"""


def fetch(group: str) -> pd.DataFrame:
    with oracledb.connect(user=USER, password=PASSWORD, dsn=DSN) as conn:
        with conn.cursor() as cur:
            cur.execute(SQL, grp=group)
            columns = [d[0] for d in cur.description]
            return pd.DataFrame(cur.fetchall(), columns=columns)


if __name__ == "__main__":
    df = fetch("FINISHED")
    df.to_excel("finished_goods_stock.xlsx", index=False)
    print(f"{len(df)} rows exported")
