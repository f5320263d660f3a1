import keyring
from sqlalchemy import create_engine, text, URL
url = URL.create("mssql+pyodbc", username="vendas_rw", password=keyring.get_password("vendas", "vendas_rw"),
                 host="sql-vendas", database="VENDAS", query={"driver": "ODBC Driver 17 for SQL Server"})
engine = create_engine(url)
with engine.connect() as con:
    print(con.execute(text("select count(*) from pedidos")).scalar())
