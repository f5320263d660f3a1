import os

import pandas as pd
from sqlalchemy import create_engine

engine = create_engine(
    f"mssql+pymssql://wh_reader:Wh-Reader1@127.0.0.1:{os.environ['DUMB']}/WarehouseDW",
    connect_args={"login_timeout": 4},
)
try:
    bins = pd.read_sql_query("SELECT Aisle, Bin, Qty FROM dbo.BinStock WHERE Qty < 0", engine)
    print(f"{len(bins)} bins with negative stock")
except Exception as exc:
    print("Warehouse DW:", type(exc).__name__)
