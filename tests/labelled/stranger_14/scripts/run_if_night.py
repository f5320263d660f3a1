import sys
from datetime import datetime

import pyodbc

now = datetime.now()
if now.weekday() < 5 and 6 <= now.hour < 22:
    sys.exit("Shops are open, try again after 22:00.")

cn = pyodbc.connect("Driver={ODBC Driver 17 for SQL Server};Server=SQLRETAIL02;Database=Pricing;Trusted_Connection=yes;")
cur = cn.cursor()

cur.execute("TRUNCATE TABLE dbo.ShelfPriceNew")
cur.execute(
    """
    INSERT INTO dbo.ShelfPriceNew (store_code, sku, price)
    SELECT s.store_code, p.sku, ROUND(p.base_price * z.factor, 2)
      FROM dbo.Product p
      CROSS JOIN dbo.Store s
      JOIN dbo.PriceZone z ON z.zone = s.zone
    """
)
print("prices calculated:", cur.rowcount)
cur.execute("EXEC dbo.usp_swap_shelf_price")
cn.commit()
cn.close()
