"""Quota attainment with an AI comment per region, straight from Snowflake."""
import snowflake.connector
import pandas as pd

conn = snowflake.connector.connect(
    account="xk40921.eu-central-1",
    user="SALES_REPORTING",
    password="Fjord_Lantern_19!",
    warehouse="WH_SALES",
    database="SALES",
    schema="MART",
)

SQL = """
SELECT region, quota, actual, ROUND(actual / NULLIF(quota, 0) * 100, 1) AS attainment,
       SNOWFLAKE.CORTEX.COMPLETE(
           'mistral-large2',
           CONCAT('Write one sentence for management. Region ', region, ': quota ', quota, ', actual ', actual)
       ) AS comment
FROM quota_vs_actual
WHERE fiscal_month = %(month)s
"""


def main(month="2025-04"):
    try:
        cur = conn.cursor()
        cur.execute(SQL, {"month": month})
        df = cur.fetch_pandas_all()
    finally:
        conn.close()
    df.to_excel(f"quota_{month}.xlsx", index=False)
    print(df[["REGION", "ATTAINMENT", "COMMENT"]].to_string(index=False))


if __name__ == "__main__":
    main()
