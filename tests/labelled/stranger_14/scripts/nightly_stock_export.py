import time
from datetime import datetime

import pandas as pd
import pyodbc
import schedule

CONN_STR = "DRIVER={ODBC Driver 18 for SQL Server};SERVER=wms-sql;DATABASE=WMS;Trusted_Connection=yes;Encrypt=yes"
TARGET = r"\\fs-log01\shift\stock"


def export():
    query = "SELECT location, sku, batch, qty, blocked FROM dbo.StockBin WHERE qty <> 0"
    with pyodbc.connect(CONN_STR) as cn:
        df = pd.read_sql(query, cn)
    name = f"{TARGET}\\stock_{datetime.now():%Y%m%d}.csv"
    df.to_csv(name, index=False, sep=";")
    print(datetime.now(), "exported", len(df), "rows")


schedule.every().day.at("23:30").do(export)

while True:
    schedule.run_pending()
    time.sleep(30)
