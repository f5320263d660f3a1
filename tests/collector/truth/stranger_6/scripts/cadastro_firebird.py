"""Lê o cadastro de clientes do ERP antigo (Firebird)."""
import os

import firebirdsql

try:
    conexao = firebirdsql.connect(
        host="localhost",
        port=int(os.environ["DUMB"]),
        database="/dados/erp/CADASTRO.FDB",
        user="SYSDBA",
        password="masterkey",
        charset="UTF8",
        timeout=4,
    )
    cursor = conexao.cursor()
    cursor.execute("select codigo, razao_social, cnpj from clientes order by razao_social")
    for codigo, razao, cnpj in cursor.fetchall():
        print(codigo, razao, cnpj)
except Exception as erro:
    print("Firebird não respondeu:", type(erro).__name__)
