import pyodbc
SERVER = "sqlprod02"
DB = "Estoque"
USUARIO = "svc_estoque"
SENHA = "Abacaxi!77"
conn_str = f"DRIVER={{ODBC Driver 17 for SQL Server}};SERVER={SERVER};DATABASE={DB};UID={USUARIO};PWD={SENHA}"
with pyodbc.connect(conn_str) as cn:
    cur = cn.cursor()
    for row in cur.execute("SELECT sku, qtd FROM dbo.saldo"):
        print(row.sku, row.qtd)
