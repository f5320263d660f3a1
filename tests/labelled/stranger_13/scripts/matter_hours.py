import pyodbc
import csv

conn = pyodbc.connect(
    "DRIVER={ODBC Driver 18 for SQL Server};"
    "SERVER=SQLPRD02.quintela-law.local;DATABASE=TimeBilling;"
    "UID=report_ro;PWD=vX7#pleading2023;Encrypt=yes"
)
cur = conn.cursor()
cur.execute("""
    SELECT matter_no, SUM(minutes) / 60.0 AS hours, SUM(minutes * rate) / 60.0 AS amount
    FROM dbo.TimeEntries
    WHERE billed = 0
    GROUP BY matter_no
    ORDER BY amount DESC
""")

with open("unbilled.csv", "w", newline="", encoding="utf-8-sig") as fh:
    w = csv.writer(fh, delimiter=";")
    w.writerow(["Matter", "Hours", "Amount"])
    for matter_no, hours, amount in cur:
        w.writerow([matter_no, f"{hours:.2f}", f"{amount:.2f}"])

conn.close()
