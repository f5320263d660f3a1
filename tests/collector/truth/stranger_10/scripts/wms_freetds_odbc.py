"""Bin locations from the WMS (SQL Server over FreeTDS)."""
import glob
import os

import pyodbc

driver = next(iter(glob.glob("/usr/lib/*/odbc/libtdsodbc.so")), "FreeTDS")
parts = {
    "DRIVER": driver,
    "SERVER": "127.0.0.1",
    "PORT": os.environ["DUMB"],
    "DATABASE": "WMS_Nord",
    "UID": "bins_ro",
    "PWD": "invented",
    "TDS_Version": "7.4",
}
try:
    connection = pyodbc.connect(";".join(f"{k}={v}" for k, v in parts.items()), timeout=3)
    for row in connection.execute("select top 5 bin, article from bins"):
        print(row.bin, row.article)
except pyodbc.Error as problem:
    print("WMS:", problem.args[0])
