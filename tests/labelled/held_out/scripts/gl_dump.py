import os
import oracledb
import pandas as pd

with oracledb.connect(user=os.environ["U"], password=os.environ["P"], dsn="fin") as conn:
    frame = pd.read_sql("select * from gl_entries", conn)
frame.to_parquet("gl.parquet")
