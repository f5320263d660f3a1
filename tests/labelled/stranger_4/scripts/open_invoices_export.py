"""Exports all open invoices from the ERP database to Excel."""
import logging
from datetime import date

import psycopg2
import xlsxwriter

DB_HOST = "erp-db01.halvorsen-trading.local"
DB_NAME = "erp_prod"
DB_USER = "report_reader"
DB_PASS = "Vt7#kq92Lm!xRe"

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")


def fetch_rows():
    conn = psycopg2.connect(host=DB_HOST, dbname=DB_NAME, user=DB_USER, password=DB_PASS)
    try:
        with conn.cursor() as cur:
            cur.execute(
                "SELECT invoice_no, account_code, due_date, amount "
                "FROM invoices WHERE paid = false ORDER BY due_date"
            )
            return [d[0] for d in cur.description], cur.fetchall()
    finally:
        conn.close()


def main():
    header, rows = fetch_rows()
    name = f"open_invoices_{date.today():%Y%m%d}.xlsx"
    wb = xlsxwriter.Workbook(name)
    ws = wb.add_worksheet("Open")
    ws.write_row(0, 0, header)
    for i, row in enumerate(rows, 1):
        ws.write_row(i, 0, [str(v) for v in row])
    wb.close()
    logging.info("Wrote %s rows to %s", len(rows), name)


if __name__ == "__main__":
    main()
