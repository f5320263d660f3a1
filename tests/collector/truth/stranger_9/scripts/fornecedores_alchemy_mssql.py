"""Fornecedores bloqueados: SQL Server e, como reserva, o SQLite local."""
import os

from sqlalchemy import create_engine, text

principal = create_engine(
    f"mssql+pymssql://compras:x@127.0.0.1:{os.environ['DUMB']}/Suprimentos", connect_args={"login_timeout": 4}
)
reserva = create_engine("sqlite:///fornecedores_cache.db")
CONSULTA = text("SELECT nome FROM fornecedores WHERE bloqueado = 1")

try:
    with principal.connect() as c:
        nomes = [n for (n,) in c.execute(CONSULTA)]
except Exception as e:
    print("usando a cópia local:", type(e).__name__)
    with reserva.begin() as c:
        c.execute(text("CREATE TABLE IF NOT EXISTS fornecedores (nome TEXT, bloqueado INT)"))
        nomes = [n for (n,) in c.execute(CONSULTA)]
print(nomes)
