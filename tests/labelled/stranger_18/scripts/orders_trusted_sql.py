import pyodbc

parts = {
    "Driver": "{ODBC Driver 18 for SQL Server}",
    "Server": "sql07.corp.hallenbrook.com",
    "Database": "ERP",
    "Trusted_Connection": "yes",
}
con = pyodbc.connect(";".join(f"{k}={v}" for k, v in parts.items()))
for warehouse, n in con.execute("SELECT warehouse, COUNT(*) FROM dbo.orders WHERE closed IS NULL GROUP BY warehouse"):
    print(f"{warehouse:<8}{n:>6}")
