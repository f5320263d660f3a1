#!/usr/bin/env python3
"""Genera un fichero pain.001 con las nóminas del mes a partir de nominas.csv."""
import csv
import datetime as dt
import xml.etree.ElementTree as ET
from decimal import Decimal

NS = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"
EMPRESA = "Conservas del Norte SA"


def sub(padre, etiqueta, texto=None):
    nodo = ET.SubElement(padre, etiqueta)
    if texto is not None:
        nodo.text = texto
    return nodo


def main():
    with open("nominas.csv", encoding="utf-8-sig", newline="") as f:
        filas = list(csv.DictReader(f, delimiter=";"))

    total = sum(Decimal(fila["liquido"].replace(",", ".")) for fila in filas)
    raiz = ET.Element("Document", xmlns=NS)
    inicio = sub(raiz, "CstmrCdtTrfInitn")
    cabecera = sub(inicio, "GrpHdr")
    sub(cabecera, "MsgId", f"NOM{dt.date.today():%Y%m}")
    sub(cabecera, "CreDtTm", dt.datetime.now().isoformat(timespec="seconds"))
    sub(cabecera, "NbOfTxs", str(len(filas)))
    sub(cabecera, "CtrlSum", f"{total:.2f}")
    sub(sub(cabecera, "InitgPty"), "Nm", EMPRESA)

    pago = sub(inicio, "PmtInf")
    for fila in filas:
        tx = sub(pago, "CdtTrfTxInf")
        sub(sub(tx, "PmtId"), "EndToEndId", f"{fila['dni']}-{dt.date.today():%m%y}")
        importe = sub(sub(tx, "Amt"), "InstdAmt", fila["liquido"].replace(",", "."))
        importe.set("Ccy", "EUR")
        sub(sub(tx, "Cdtr"), "Nm", f"{fila['apellidos']}, {fila['nombre']}")
        sub(sub(sub(tx, "CdtrAcct"), "Id"), "IBAN", fila["iban"].replace(" ", ""))
        sub(sub(tx, "RmtInf"), "Ustrd", "Nómina")

    ET.ElementTree(raiz).write("nominas_sepa.xml", encoding="utf-8", xml_declaration=True)
    print(f"{len(filas)} transferencias, {total} EUR")


if __name__ == "__main__":
    main()
