"""Read the general ledger balances from Oracle (thin mode)."""
import os

import oracledb

try:
    with oracledb.connect(
        user="gl_reader",
        password="secret",
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        service_name="GLPROD",
        tcp_connect_timeout=4,
    ) as connection:
        with connection.cursor() as cursor:
            for account, balance in cursor.execute("SELECT account, balance FROM gl_balances WHERE period = :1", ["2026-03"]):
                print(account, balance)
except oracledb.Error as error:
    print("Oracle:", error)
