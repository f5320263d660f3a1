import pandas as pd
import pyodbc

conn_str = (
    "DRIVER={SQL Server Native Client 11.0};"
    "SERVER=10.20.4.15\\ERP;"
    "DATABASE=ProdERP;"
    "UID=erp_read;"
    "PWD=Kranich#4471;"
)

query = """
SELECT po.PoNumber, po.Supplier, l.Item, l.QtyOpen, l.DueDate
FROM dbo.PurchaseOrder po
JOIN dbo.PurchaseOrderLine l ON l.PoId = po.Id
WHERE l.QtyOpen > 0
ORDER BY l.DueDate
"""

with pyodbc.connect(conn_str) as conn:
    df = pd.read_sql(query, conn)

df["late"] = df["DueDate"] < pd.Timestamp.today()
df.to_excel("open_orders.xlsx", index=False)
print(f"✅ {len(df)} open lines, {df['late'].sum()} late")
