import os
import sys
import pymssql

cn = pymssql.connect("sqlprd", os.environ["U"], os.environ["P"], "rh")
cur = cn.cursor()
cur.execute("SELECT nome FROM func WHERE matricula = '%s'" % sys.argv[1])
print(cur.fetchall())
