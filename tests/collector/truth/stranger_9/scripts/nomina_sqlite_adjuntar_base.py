"""Cruza la nómina con el registro de horas (dos bases SQLite)."""
import sqlite3

with sqlite3.connect("horas.db") as horas:
    horas.execute("CREATE TABLE IF NOT EXISTS horas (empleado TEXT, total REAL)")
    horas.execute("INSERT INTO horas VALUES ('Ruiz', 152.5)")
horas.close()

nomina = sqlite3.connect("nomina.db")
nomina.execute("CREATE TABLE IF NOT EXISTS empleados (nombre TEXT, tarifa REAL)")
nomina.execute("INSERT INTO empleados VALUES ('Ruiz', 14.2)")
nomina.commit()
nomina.execute("ATTACH DATABASE 'horas.db' AS h")
for nombre, pago in nomina.execute(
    "SELECT e.nombre, e.tarifa * x.total FROM empleados e JOIN h.horas x ON x.empleado = e.nombre"
):
    print(f"{nombre}: {pago:.2f} EUR")
nomina.close()
