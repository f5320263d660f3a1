"""Notas de entrada ainda sem conferência, do SQL Server da filial."""
import os

import pymssql

SERVIDOR, PORTA = "127.0.0.1", os.environ["DUMB"]

try:
    conexao = pymssql.connect(
        server=SERVIDOR, port=PORTA, user="conferente", password="inventada",
        database="NotasEntrada", login_timeout=3, as_dict=True,
    )
except pymssql.Error as erro:
    print("filial sem rede:", type(erro).__name__)
else:
    with conexao:
        cursor = conexao.cursor()
        cursor.execute("SELECT numero, fornecedor, total FROM notas WHERE conferida_em IS NULL")
        for nota in cursor:
            print(nota["numero"], nota["fornecedor"], nota["total"])
