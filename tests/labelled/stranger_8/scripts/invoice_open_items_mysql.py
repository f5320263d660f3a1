"""Open supplier invoices, oldest first."""
import os

import mysql.connector
import pandas as pd

QUERY = """
    SELECT supplier_no, invoice_no, due_date, amount
      FROM ap_invoice
     WHERE paid_at IS NULL
     ORDER BY due_date
"""


def main() -> None:
    connection = mysql.connector.connect(
        host=os.environ["AP_HOST"],
        user=os.environ["AP_USER"],
        password=os.environ["AP_PASSWORD"],
        database="finance",
    )
    try:
        frame = pd.read_sql(QUERY, connection)
    finally:
        connection.close()
    frame["overdue"] = (pd.Timestamp.today() - pd.to_datetime(frame["due_date"])).dt.days.clip(lower=0)
    frame.to_excel("open_items.xlsx", index=False)


if __name__ == "__main__":
    main()
