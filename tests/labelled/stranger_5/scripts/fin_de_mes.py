"""Cierre de mes: saldos por cuenta desde SAP HANA.

Se deja abierto por la tarde; espera a las 23:00, cuando ya no contabiliza nadie.
"""
import time
from datetime import datetime

import pandas as pd
from hdbcli import dbapi

USUARIO = "CONTA_BATCH"
CLAVE = "Cierre#Mensual88"


def esperar(hora):
    while datetime.now().hour < hora:
        time.sleep(60)


def saldos(periodo):
    conexion = dbapi.connect(address="hana-prd.aceitesduero.local", port=30015, user=USUARIO, password=CLAVE)
    try:
        return pd.read_sql(
            f"""
            SELECT RACCT AS cuenta, RCNTR AS centro, SUM(HSL) AS saldo
            FROM SAPHANADB.ACDOCA
            WHERE RBUKRS = '1000' AND FISCYEARPER <= '{periodo}'
            GROUP BY RACCT, RCNTR
            """,
            conexion,
        )
    finally:
        conexion.close()


esperar(23)
hoy = datetime.now()
df = saldos(f"{hoy.year}{hoy.month:03d}")
resumen = df.groupby("CUENTA")["SALDO"].sum().round(2)

with pd.ExcelWriter(f"cierre_{hoy:%Y_%m}.xlsx") as libro:
    resumen.to_excel(libro, sheet_name="Cuentas")
    df.to_excel(libro, sheet_name="Detalle", index=False)
print("Cierre terminado a las", datetime.now().strftime("%H:%M"))
