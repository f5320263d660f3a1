import os
import cx_Oracle

con = cx_Oracle.connect(os.environ["ORA"])
con.cursor().execute("UPDATE fornecedores SET limite = 0")
con.commit()
