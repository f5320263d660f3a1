"""Junta as vendas de 2026 com o arquivo de 2025, anexado à mesma conexão."""
import sqlite3
from contextlib import closing

with closing(sqlite3.connect("vendas_2025.sqlite")) as antigo, antigo:
    antigo.execute("create table vendas (loja text, valor real)")
    antigo.executemany("insert into vendas values (?, ?)", [("Centro", 10.0), ("Norte", 7.5)])

with closing(sqlite3.connect("vendas_2026.sqlite")) as atual:
    with atual:
        atual.execute("create table vendas (loja text, valor real)")
        atual.executemany("insert into vendas values (?, ?)", [("Centro", 12.0), ("Norte", 9.0)])
    atual.execute("attach database 'vendas_2025.sqlite' as antes")
    consulta = "select v.loja, v.valor - a.valor from main.vendas v join antes.vendas a using (loja)"
    for loja, diferenca in atual.execute(consulta):
        print(f"{loja}: {diferenca:+.2f}")
