"""Load vendor invoices into the ledger."""
import os
import cx_Oracle

connection = cx_Oracle.connect(os.environ["FIN_USER"], os.environ["FIN_PASSWORD"], os.environ["FIN_DSN"])
cursor = connection.cursor()
cursor.execute("INSERT INTO invoices (id, amount) VALUES (:1, :2)", (1, 10.5))
connection.commit()
