from sqlalchemy import create_engine, text
from urllib.parse import quote_plus
pwd = quote_plus("P@ssw0rd#Vendas")
engine = create_engine("mssql+pyodbc://vendas_rw:" + pwd + "@sql-vendas/VENDAS?driver=ODBC+Driver+17")
with engine.begin() as con:
    con.execute(text("update pedidos set status='F' where dt_entrega is not null"))
