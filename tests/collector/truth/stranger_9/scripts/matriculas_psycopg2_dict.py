"""Lista alunos sem matrícula confirmada."""
import os

import psycopg2
import psycopg2.extras

config = {
    "host": "127.0.0.1",
    "port": os.environ["DUMB"],
    "dbname": "secretaria",
    "user": "escola_ro",
    "password": "x",
    "connect_timeout": 5,
}
try:
    conexao = psycopg2.connect(**config, cursor_factory=psycopg2.extras.RealDictCursor)
except psycopg2.OperationalError:
    print("Servidor da secretaria fora do ar")
else:
    with conexao, conexao.cursor() as cur:
        cur.execute("select nome from alunos where confirmado is null")
        for linha in cur:
            print(linha["nome"])
    conexao.close()
