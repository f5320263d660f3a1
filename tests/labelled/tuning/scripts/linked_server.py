import os
import pyodbc

cn = pyodbc.connect(os.environ["SQL_DSN"])
rows = cn.execute("SELECT * FROM OPENQUERY(ERP_PROD, 'select doc, valor from fin.titulos')").fetchall()
print(len(rows))
