"""Data subject access request: everything about one customer as JSON files in a zip."""
import json
import sys
import zipfile

import pyodbc

TABLES = {
    "customers": "email = ?",
    "orders": "customer_email = ?",
    "tickets": "requester = ?",
    "newsletter": "address = ?",
    "consents": "subject = ?",
}

subject = sys.argv[1]
conn = pyodbc.connect("Driver={ODBC Driver 18 for SQL Server};Server=crm-sql;Database=crm;Trusted_Connection=yes;Encrypt=yes")

with zipfile.ZipFile(f"dsar_{subject.split('@')[0]}.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
    for table, condition in TABLES.items():
        cursor = conn.execute(f"SELECT * FROM dbo.{table} WHERE {condition}", subject)
        columns = [c[0] for c in cursor.description]
        rows = [dict(zip(columns, r)) for r in cursor.fetchall()]
        bundle.writestr(f"{table}.json", json.dumps(rows, default=str, indent=2, ensure_ascii=False))
        print(f"{table}: {len(rows)} rows")
conn.close()
