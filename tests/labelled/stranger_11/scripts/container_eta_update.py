"""Update the estimated arrival of containers. Uses ~/.pgpass for the password."""
import openpyxl
import psycopg

sheet = openpyxl.load_workbook("eta_list.xlsx", read_only=True).active
rows = [(eta, container) for container, _vessel, eta in sheet.iter_rows(min_row=2, max_col=3, values_only=True) if eta]

with psycopg.connect("host=tms-db.spedition.lan dbname=tms user=disposition") as conn:
    with conn.cursor() as cur:
        cur.executemany("UPDATE container SET eta = %s, eta_changed = now() WHERE number = %s AND eta IS DISTINCT FROM %s",
                        [(eta, container, eta) for eta, container in rows])
        print(cur.rowcount, "containers updated")
