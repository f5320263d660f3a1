import pyodbc

CONN_STR = (
    "DRIVER={ODBC Driver 17 for SQL Server};"
    "SERVER=sqlprd02;DATABASE=Vendas;"
    "UID=app_vendas;PWD=Vd$2024!rel"
)
cn = pyodbc.connect(CONN_STR)
for row in cn.execute("SELECT loja, total FROM resumo WHERE dia = ?", "2026-01-02"):
    print(row.loja, row.total)
