import oracledb
import pandas as pd
import pymongo
import redis
import win32com.client
from google.cloud import bigquery
from sqlalchemy import create_engine

cursor = connection.cursor()
# hit: escrow.py.database.sql-built-from-values
cursor.execute("UPDATE invoices SET entered = 1 WHERE id = %d" % invoice)
# hit: escrow.py.database.sql-built-from-values
cursor.execute(f"UPDATE invoices SET entered = 1 WHERE id = {invoice}")
# hit: escrow.py.database.sql-built-from-values
cursor.execute("UPDATE invoices SET entered = 1 WHERE name = '" + name + "'")
command = "UPDATE invoices SET entered = 1 WHERE id = " + str(invoice) + " AND " + rest
cursor.execute("UPDATE invoices SET entered = 1 WHERE id = ?", (invoice,))


def enter(invoice):
    command = f"UPDATE invoices SET entered = 1 WHERE id = {invoice}"
    # hit: escrow.py.database.sql-built-from-values
    cursor.execute(command)
# hit: escrow.py.database.reads-a-whole-table escrow.py.database.business-table-read
cursor.execute("SELECT * FROM gl_entries")
# hit: escrow.py.database.business-table-read
cursor.execute("SELECT * FROM gl_entries WHERE month = ?", (month,))
# hit: escrow.py.database.business-table-read
frame = pd.read_sql(query, connection)
# hit: escrow.py.database.changes-or-drops-whole-tables
cursor.execute("DELETE FROM gl_entries")
# hit: escrow.py.database.changes-or-drops-whole-tables
cursor.execute("UPDATE vendors SET bank = ''")
cursor.execute("DELETE FROM gl_entries WHERE id = ?", (1,))
# hit: escrow.py.database.connects-to-a-server
ledger = oracledb.connect(dsn=dsn)
# hit: escrow.py.database.connects-to-a-server
engine = create_engine(url)
# hit: escrow.py.database.connects-to-a-server escrow.py.database.production-by-name
ledger = oracledb.connect(host="erp-prod.example", user=user)
# hit: escrow.py.database.connects-to-a-server
ledger = oracledb.connect(host="erp-test.example", user=user)
# hit: escrow.py.database.document-or-cache-server
documents = pymongo.MongoClient(url)
# hit: escrow.py.database.document-or-cache-server
cache = redis.Redis(host="cache01")
# hit: escrow.py.database.cloud-warehouse
warehouse = bigquery.Client()
# hit: escrow.py.database.sap-table-read-raw
lines = sap.call("RFC_READ_TABLE", QUERY_TABLE="BSEG")
lines = sap.call("BAPI_USER_GET_DETAIL", USERNAME=user)
# hit: escrow.py.database.through-another-server escrow.py.database.business-table-read
cursor.execute("SELECT doc FROM OPENQUERY(ERP, 'select doc from t')")
# hit: escrow.py.database.office-connection
ado = win32com.client.Dispatch("ADODB.Connection")
excel = win32com.client.Dispatch("Excel.Application")
# hit: escrow.py.database.opens-doors
cursor.execute("GRANT SELECT ON gl_entries TO public")


def everything():
    # hit: escrow.py.database.business-table-read
    reader.execute("select doc, amount from entries")
    # hit: escrow.py.database.takes-everything-at-once
    return reader.fetchall()


def some():
    # hit: escrow.py.database.business-table-read
    reader.execute("select doc, amount from entries limit 10")
    return reader.fetchall()
