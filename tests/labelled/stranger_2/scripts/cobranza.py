"""Genera el informe de cobranza semanal."""
import pymssql
from dataclasses import dataclass

@dataclass
class Conexion:
    servidor: str = "srv-sql-07"
    usuario: str = "cobros"
    contrasena: str = "Cobr0s_2026"

def leer(c: Conexion):
    with pymssql.connect(server=c.servidor, user=c.usuario, password=c.contrasena, database="Cobros") as cn:
        with cn.cursor(as_dict=True) as cur:
            cur.execute("SELECT cliente, saldo FROM dbo.saldos WHERE saldo > 0")
            return cur.fetchall()

print(len(leer(Conexion())))
