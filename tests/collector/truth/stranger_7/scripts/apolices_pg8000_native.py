"""Apólices que vencem nos próximos 30 dias."""

import os

import pg8000.native

try:
    con = pg8000.native.Connection(
        "corretor", host="localhost", port=int(os.environ["DUMB"]), database="seguros", password="hunter2", timeout=5
    )
    for numero, fim in con.run("SELECT numero, fim FROM apolices WHERE fim < now() + interval '30 days'"):
        print(numero, fim)
    con.close()
except Exception as erro:
    print("Erro ao consultar apólices:", type(erro).__name__)
