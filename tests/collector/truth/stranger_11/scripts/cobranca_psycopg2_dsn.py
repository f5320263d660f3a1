# Títulos vencidos para a régua de cobrança (DSN em texto, como veio do pessoal de TI)
import os

import psycopg2
import psycopg2.extras

DSN = f"host=127.0.0.1 port={os.environ['DUMB']} dbname=contas_receber user=cobranca password=inventada connect_timeout=3"
CONSULTA = "select cliente, vencimento, valor from titulos where pago_em is null order by vencimento"


class Regua:
    def __init__(self, dsn: str):
        self.dsn = dsn

    def vencidos(self):
        conexao = psycopg2.connect(self.dsn, cursor_factory=psycopg2.extras.RealDictCursor)
        try:
            with conexao, conexao.cursor() as cursor:
                cursor.execute(CONSULTA)
                yield from cursor
        finally:
            conexao.close()


try:
    for titulo in Regua(DSN).vencidos():
        print(titulo["cliente"], titulo["valor"])
except psycopg2.Error as erro:
    print("sem conexão:", type(erro).__name__)
