"""Atualiza o cache local de preços a partir do servidor; mantém o anterior se o servidor cair."""

import os

from sqlalchemy import create_engine, text

servidor = create_engine(f"mysql+mysqlconnector://pdv:hunter2@127.0.0.1:{os.environ['DUMB']}/precos")
cache = create_engine("sqlite:///cache_precos.db")

with cache.begin() as con:
    con.execute(text("CREATE TABLE IF NOT EXISTS precos (sku TEXT PRIMARY KEY, preco REAL)"))

try:
    with servidor.connect() as con:
        novos = con.execute(text("SELECT sku, preco FROM precos")).all()
except Exception as erro:
    print("Sem servidor, cache mantido:", type(erro).__name__)
    novos = []

with cache.begin() as con:
    for sku, preco in novos:
        con.execute(text("INSERT OR REPLACE INTO precos VALUES (:s, :p)"), {"s": sku, "p": preco})
    print(con.execute(text("SELECT count(*) FROM precos")).scalar(), "preços no cache")
