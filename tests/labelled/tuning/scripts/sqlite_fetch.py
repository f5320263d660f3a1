# Extrae todas las facturas de la base local del ERP
import sqlite3

con = sqlite3.connect("//servidor/erp/erp.db")
facturas = con.execute("select numero, total from facturas").fetchall()
print(len(facturas))
