"""Load vendor invoices into the ledger."""
import cx_Oracle

connection = cx_Oracle.connect("fin_batch", "Outono#7741", "erp-db:1521/FIN")
cursor = connection.cursor()
cursor.execute("INSERT INTO invoices (id, amount) VALUES (:1, :2)", (1, 10.5))
connection.commit()
