"""Load the shipment table of SQL Server into a DataFrame (SQLAlchemy + pyodbc)."""
import glob
import os
from urllib.parse import quote_plus

import pandas as pd
from sqlalchemy import create_engine

driver = glob.glob("/usr/lib/*/odbc/libtdsodbc.so")[0]
odbc = f"DRIVER={driver};SERVER=127.0.0.1;PORT={os.environ['DUMB']};DATABASE=Logistics;UID=ship_ro;PWD=secret;TDS_Version=7.4"
engine = create_engine(f"mssql+pyodbc:///?odbc_connect={quote_plus(odbc)}")
try:
    shipments = pd.read_sql("SELECT TOP 100 * FROM dbo.Shipments", engine)
    shipments.to_csv("shipments.csv", index=False)
except Exception as error:
    print("shipments not read:", type(error).__name__)
