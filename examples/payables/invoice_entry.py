# -*- coding: utf-8 -*-
# Lançamento automático de faturas no Oracle EBS (versão do Bruno)
import csv
import os
import sqlite3

try:
    import oracledb
except ImportError:
    oracledb = None  # on my laptop I use the local copy of the database

SHARE = os.environ.get("PAYABLES_SHARE", ".")
usuario = "APPS"
senha = "Fatur4s#Oracle2024"


def connect():
    if oracledb is not None and os.environ.get("USE_ORACLE"):
        return oracledb.connect(user=usuario, password="Fatur4s#Oracle2024", dsn="ebs-prod.company.example:1521/EBSPROD")
    return sqlite3.connect(os.environ.get("ERP_DATABASE", "erp.sqlite"))


def bank_details():
    with open(os.path.join(SHARE, "vendor_bank_details.csv"), newline="", encoding="utf-8") as f:
        return {row["vendor"]: row for row in csv.DictReader(f)}


def main():
    banks = bank_details()
    connection = connect()
    cursor = connection.cursor()
    cursor.execute("SELECT id, vendor, amount FROM ap_invoices WHERE entered = 0")
    entered = 0
    for invoice_id, vendor, amount in cursor.fetchall():
        if vendor not in banks:
            continue
        cursor.execute("UPDATE ap_invoices SET entered = 1 WHERE id = %d" % invoice_id)
        entered += 1
    connection.commit()
    print("faturas lancadas:", entered)


if __name__ == "__main__":
    main()
