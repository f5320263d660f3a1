import pyodbc
import pandas as pd

con = pyodbc.connect(r"Driver={Microsoft Access Driver (*.mdb, *.accdb)};Dbq=D:\Alt\geraete97.mdb;")
for tabelle in [t.table_name for t in con.cursor().tables(tableType="TABLE")]:
    pd.read_sql(f"SELECT * FROM [{tabelle}]", con).to_csv(f"{tabelle}.csv", index=False, sep=";")
