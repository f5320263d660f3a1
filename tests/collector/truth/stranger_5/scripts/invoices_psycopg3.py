"""Read the open invoices with psycopg 3."""
import csv
import os

import psycopg
from psycopg.rows import dict_row

SETTINGS = {
    "host": "127.0.0.1",
    "port": os.environ["DUMB"],
    "dbname": "billing",
    "user": "invoice_reader",
    "password": "secret",
    "connect_timeout": 5,
}

try:
    with psycopg.connect(**SETTINGS, row_factory=dict_row) as connection:
        rows = connection.execute("SELECT id, client, total FROM invoices WHERE paid = %s", (False,)).fetchall()
    with open("open_invoices.csv", "w", newline="") as target:
        writer = csv.DictWriter(target, fieldnames=["id", "client", "total"])
        writer.writeheader()
        writer.writerows(rows)
except psycopg.OperationalError as error:
    print("Could not read the invoices:", error)
