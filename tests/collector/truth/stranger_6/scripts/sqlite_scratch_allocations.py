import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("CREATE TABLE cost (centre INTEGER, amount REAL)")
conn.executemany("INSERT INTO cost VALUES (?, ?)", [(100, 250.0), (110, 75.5), (100, 30.25)])
for centre, total in conn.execute("SELECT centre, SUM(amount) FROM cost GROUP BY centre"):
    print(centre, total)
conn.close()
