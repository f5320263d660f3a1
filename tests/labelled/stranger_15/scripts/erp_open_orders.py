"""Export open orders from the ERP database."""
import pandas as pd
import pyodbc

CONN_STR = (
    "DRIVER={ODBC Driver 18 for SQL Server};"
    "SERVER=sqlerp01.corp.local,1433;"
    "DATABASE=NAV_PROD;"
    "UID=report_reader;"
    "PWD=Kr9!tulpe_Vase;"
    "TrustServerCertificate=yes;"
)

QUERY = """
SELECT o.OrderNo, o.OrderDate, o.ItemNo, i.Description, o.Quantity, o.QtyShipped
FROM dbo.OpenOrderLines o
JOIN dbo.Items i ON i.ItemNo = o.ItemNo
WHERE o.Quantity > o.QtyShipped
ORDER BY o.OrderDate
"""


def main():
    with pyodbc.connect(CONN_STR, timeout=15) as conn:
        df = pd.read_sql(QUERY, conn)
    df["Outstanding"] = df["Quantity"] - df["QtyShipped"]
    df.to_excel("open_orders.xlsx", index=False)
    print(len(df), "lines")


if __name__ == "__main__":
    main()
