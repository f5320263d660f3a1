import sqlite3
import pandas as pd

cursor = sqlite3.connect("x").cursor()
# hit: escrow.py.database.sql-built-from-values
cursor.execute("UPDATE invoices SET entered = 1 WHERE id = %d" % invoice)
# hit: escrow.py.database.sql-built-from-values
cursor.execute(f"UPDATE invoices SET entered = 1 WHERE id = {invoice}")
cursor.execute("UPDATE invoices SET entered = 1 WHERE id = ?", (invoice,))
# hit: escrow.py.database.reads-a-whole-table escrow.py.database.business-table-read
cursor.execute("SELECT * FROM gl_entries")
# hit: escrow.py.database.business-table-read
cursor.execute("SELECT * FROM gl_entries WHERE month = ?", (month,))
# hit: escrow.py.database.business-table-read
frame = pd.read_sql(query, connection)
# hit: escrow.py.database.changes-or-drops-whole-tables
cursor.execute("DELETE FROM gl_entries")
# hit: escrow.py.database.changes-or-drops-whole-tables
cursor.execute("UPDATE vendors SET bank = ''")
cursor.execute("DELETE FROM gl_entries WHERE id = ?", (1,))
