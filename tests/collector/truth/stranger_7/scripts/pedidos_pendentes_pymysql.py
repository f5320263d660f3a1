"""Lista pedidos pendentes da loja virtual."""

import os

import pymysql

saida = open("pedidos_pendentes.txt", "w", encoding="utf-8")
try:
    conexao = pymysql.connect(
        host="localhost",
        port=int(os.environ["DUMB"]),
        user="atendimento",
        password="hunter2",
        database="loja",
        charset="utf8mb4",
        cursorclass=pymysql.cursors.DictCursor,
        connect_timeout=5,
    )
    with conexao, conexao.cursor() as cursor:
        cursor.execute("SELECT id, cliente FROM pedidos WHERE status = 'pendente'")
        for pedido in cursor.fetchall():
            saida.write(f"{pedido['id']};{pedido['cliente']}\n")
except pymysql.MySQLError as erro:
    saida.write(f"Sem conexão: {type(erro).__name__}\n")
finally:
    saida.close()
