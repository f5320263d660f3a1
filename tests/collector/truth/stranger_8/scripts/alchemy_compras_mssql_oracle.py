"""Testa as duas fontes do relatório de compras antes da carga noturna."""
import os

from sqlalchemy import create_engine, text

PORTA = os.environ["DUMB"]
FONTES = {
    "compras": create_engine(
        f"mssql+pymssql://leitor:x@127.0.0.1:{PORTA}/Compras", connect_args={"login_timeout": 3}
    ),
    "fiscal": create_engine(
        f"oracle+oracledb://nfe:x@127.0.0.1:{PORTA}/?service_name=FISCAL",
        connect_args={"tcp_connect_timeout": 3, "retry_count": 0},
    ),
}

for nome, engine in FONTES.items():
    try:
        with engine.connect() as conexao:
            conexao.execute(text("select 1"))
        print(nome, "ok")
    except Exception as erro:
        print(nome, "falhou:", type(erro).__name__)
