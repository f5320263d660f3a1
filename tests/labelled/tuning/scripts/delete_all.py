import sqlite3

con = sqlite3.connect("/srv/apps/stock/stock.db")
con.execute("DELETE FROM movements")
con.commit()
