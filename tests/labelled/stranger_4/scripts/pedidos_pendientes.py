"""Extrae pedidos de compra pendientes desde SAP HANA."""
import csv
import getpass
import logging

from hdbcli import dbapi

HOST = "hana01.corp.local"
PUERTO = 30015
CONSULTA = """
SELECT EBELN, EBELP, MATNR, MENGE
FROM SAPABAP1.EKPO
WHERE ELIKZ = '' AND LOEKZ = ''
"""
logging.basicConfig(level=logging.INFO)


def main():
    usuario = input("Usuario HANA: ")
    clave = getpass.getpass("Contraseña: ")
    conexion = dbapi.connect(
        address=HOST, port=PUERTO, user=usuario, password=clave, encrypt=True, sslValidateCertificate=False
    )
    try:
        cursor = conexion.cursor()
        cursor.execute(CONSULTA)
        with open("pendientes.csv", "w", newline="", encoding="utf-8") as fh:
            w = csv.writer(fh)
            w.writerow(["pedido", "posicion", "material", "cantidad"])
            w.writerows(cursor.fetchall())
    finally:
        conexion.close()
    logging.info("Listo")


if __name__ == "__main__":
    main()
