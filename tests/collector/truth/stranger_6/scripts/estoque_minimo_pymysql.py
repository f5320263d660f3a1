"""Produtos abaixo do estoque mínimo, para a reunião de compras."""
import os

import pymysql
import pymysql.cursors

config = dict(
    host="localhost",
    port=int(os.environ["DUMB"]),
    user="compras",
    password="c0mpr@s",
    database="estoque",
    charset="utf8mb4",
    connect_timeout=5,
    cursorclass=pymysql.cursors.DictCursor,
)

try:
    conexao = pymysql.connect(**config)
    with conexao, conexao.cursor() as cursor:
        cursor.execute("SELECT codigo, descricao, saldo, minimo FROM produtos WHERE saldo < minimo")
        for produto in cursor:
            print("{codigo:>8} {descricao:<40} {saldo:>6} / {minimo}".format(**produto))
except pymysql.MySQLError as erro:
    print("Erro ao acessar o estoque:", erro.args[0])
