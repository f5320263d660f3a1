"""Clientes particulares com faturas emitidas sem NIF (base de dados MySQL da faturação)."""
import csv

import pymysql

ligacao = pymysql.connect(
    host="faturacao.casaverde.lan",
    user="relatorios",
    password="Az3itona!Preta",
    database="faturacao",
    cursorclass=pymysql.cursors.DictCursor,
)

SQL = """
SELECT c.nome, c.morada, c.codigo_postal, c.telemovel, f.numero, f.data, f.total
FROM faturas f JOIN clientes c ON c.id = f.cliente_id
WHERE c.tipo = 'P' AND (c.nif IS NULL OR c.nif = '999999990') AND f.data >= %s
ORDER BY c.nome
"""

with ligacao, ligacao.cursor() as cursor:
    cursor.execute(SQL, ("2026-01-01",))
    linhas = cursor.fetchall()

if linhas:
    with open("sem_nif.csv", "w", newline="", encoding="utf-8-sig") as f:
        escritor = csv.DictWriter(f, fieldnames=linhas[0].keys(), delimiter=";")
        escritor.writeheader()
        escritor.writerows(linhas)
print(len(linhas), "faturas sem NIF")
