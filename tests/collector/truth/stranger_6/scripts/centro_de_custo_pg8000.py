import os

import pg8000.dbapi

try:
    conexao = pg8000.dbapi.connect(
        user="cc_leitura",
        password="centro#custo",
        host="localhost",
        port=int(os.environ["DUMB"]),
        database="controladoria",
        timeout=5,
    )
    cursor = conexao.cursor()
    cursor.execute("select centro, sum(valor) from lancamentos where ano = %s group by centro", (2024,))
    for centro, valor in cursor.fetchall():
        print(centro, valor)
    conexao.close()
except Exception as erro:
    print("falha ao consultar centros de custo:", type(erro).__name__)
