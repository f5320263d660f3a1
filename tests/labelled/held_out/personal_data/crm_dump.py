import csv
import pyodbc

cn = pyodbc.connect("DSN=CRM")
with open("dump.csv", "w", newline="") as out:
    w = csv.writer(out)
    for r in cn.execute("select customer_name, email_address, phone_number from dbo.contact"):
        w.writerow(r)
