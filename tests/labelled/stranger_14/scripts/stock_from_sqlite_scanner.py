import csv
import sqlite3
import sys

con = sqlite3.connect(sys.argv[1])
rows = con.execute(
    """
    SELECT location, sku, SUM(qty) AS counted, COUNT(*) AS scans
      FROM scans
     GROUP BY location, sku
     ORDER BY location, sku
    """
).fetchall()
con.close()

with open("count_sheet.csv", "w", newline="") as fh:
    out = csv.writer(fh, delimiter=";")
    out.writerow(["location", "sku", "counted", "scans"])
    out.writerows(rows)

print(len(rows), "positions counted")
