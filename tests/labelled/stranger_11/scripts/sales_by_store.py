import datetime as dt
import os

import mysql.connector
from openpyxl import Workbook
from openpyxl.styles import PatternFill

day = dt.date.today() - dt.timedelta(days=1)
cnx = mysql.connector.connect(host="pos-db01", user="report", password=os.environ["POS_DB_PASSWORD"], database="pos")
cur = cnx.cursor()
cur.execute("SELECT store, SUM(total), SUM(budget) FROM daily_sales WHERE day = %s GROUP BY store ORDER BY store", (day,))

book = Workbook()
sheet = book.active
sheet.append(["Store", "Sales", "Budget", "%"])
for store, total, budget in cur:
    share = float(total) / float(budget) if budget else 0
    sheet.append([store, float(total), float(budget), round(share * 100, 1)])
    colour = "92D050" if share >= 1 else "FFC000" if share > 0.9 else "FF5050"
    sheet.cell(sheet.max_row, 4).fill = PatternFill("solid", fgColor=colour)
book.save(f"sales_{day}.xlsx")
cnx.close()
