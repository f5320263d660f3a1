"""Painel de vendas por filial; sem banco, usa os números do mês anterior."""
import os

import pandas as pd
from sqlalchemy import URL, create_engine, text

url = URL.create(
    "postgresql+psycopg2",
    username="bi_leitura",
    password="segredo",
    host="localhost",
    port=int(os.environ["DUMB"]),
    database="vendas",
)
engine = create_engine(url, connect_args={"connect_timeout": 3})
try:
    with engine.connect() as conexao:
        vendas = pd.read_sql(text("select filial, sum(total) as total from pedidos group by filial"), conexao)
except Exception as erro:
    print("Banco indisponível:", type(erro).__name__)
    vendas = pd.DataFrame({"filial": ["Centro", "Norte"], "total": [18250.0, 9730.5]})

vendas.to_excel("vendas_filial.xlsx", sheet_name="Filiais", index=False)
