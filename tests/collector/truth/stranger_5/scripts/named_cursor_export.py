"""Stream a big table to CSV with a server-side cursor (psycopg2)."""
import os

import psycopg2
import psycopg2.extras


def export(table):
    connection = psycopg2.connect(
        f"host=127.0.0.1 port={os.environ['DUMB']} dbname=crm user=crm_export password=secret sslmode=disable"
    )
    try:
        with connection.cursor("export", cursor_factory=psycopg2.extras.DictCursor) as cursor:
            cursor.execute(f"SELECT * FROM {table}")
            for row in cursor:
                yield row
    finally:
        connection.close()


try:
    for row in export("contacts"):
        print(row)
except psycopg2.Error as error:
    print("export failed:", str(error).splitlines()[0])
