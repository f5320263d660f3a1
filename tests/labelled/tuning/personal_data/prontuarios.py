# coding: utf-8
import oracledb

con = oracledb.connect(dsn="HOSP")
cur = con.cursor()
cur.execute("SELECT prontuario, cid10, medicamento FROM internacoes")
print(len(cur.fetchall()), "internacoes")
