import sys
from datetime import datetime

import pandas as pd
import pyodbc

CONN_STR = "DRIVER={ODBC Driver 18 for SQL Server};SERVER=wms-sql;DATABASE=WMS;Trusted_Connection=yes;Encrypt=yes"

target = sys.argv[1] if len(sys.argv) > 1 else r"\\fs-log01\shift\stock"

with pyodbc.connect(CONN_STR) as cn:
    df = pd.read_sql("SELECT location, sku, batch, qty, blocked FROM dbo.StockBin WHERE qty <> 0", cn)

blocked = df[df["blocked"] == 1]
name = f"{target}\\stock_{datetime.now():%Y%m%d_%H%M}.csv"
df.to_csv(name, index=False, sep=";")
print(len(df), "rows written,", len(blocked), "blocked")
