import csv
import pyodbc

cn = pyodbc.connect("DSN=ERP")
with open("dump.csv", "w", newline="") as out:
    w = csv.writer(out)
    for r in cn.execute("select warehouse, item_code, on_hand from dbo.stock"):
        w.writerow(r)
