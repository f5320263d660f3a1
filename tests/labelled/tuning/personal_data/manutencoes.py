# coding: utf-8
import oracledb

con = oracledb.connect(dsn="FAB")
cur = con.cursor()
cur.execute("SELECT ordem, peca, turno FROM manutencoes")
print(len(cur.fetchall()), "ordens")
