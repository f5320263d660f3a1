# Grade das turmas: primeiro a base nova, depois a antiga. Feito pela secretaria.
import os

import mysql.connector
from mysql.connector import errorcode

BASES = ["escola_2027", "escola_2026"]


def abrir(base):
    return mysql.connector.connect(
        host="127.0.0.1",
        port=os.environ["DUMB"],
        user="secretaria",
        password="inventada",
        database=base,
        connection_timeout=3,
    )


for base in BASES:
    try:
        conexao = abrir(base)
    except mysql.connector.Error as erro:
        falta = erro.errno == errorcode.ER_BAD_DB_ERROR
        print(base, "não existe" if falta else "não responde")
        continue
    cursor = conexao.cursor(dictionary=True)
    cursor.execute("SELECT turma, disciplina, professor FROM grade ORDER BY turma")
    for linha in cursor:
        print(linha["turma"], linha["disciplina"], linha["professor"])
    conexao.close()
    break
