import os
import re

import mysql.connector

REGRAS = [
    ("cobrança", r"boleto|cobran|fatura|estorno"),
    ("entrega", r"entrega|atras|rastre|transportadora"),
    ("troca", r"troca|devolu|tamanho"),
    ("defeito", r"defeit|quebr|n[aã]o liga|rasg"),
    ("elogio", r"parab[eé]ns|[oó]timo|excelente"),
]

banco = mysql.connector.connect(
    host="chamados-db.atendebem.local",
    user=os.environ["DB_USER"],
    password=os.environ["DB_PASS"],
    database="helpdesk",
)
cur = banco.cursor()
cur.execute("SELECT id, descricao FROM chamado WHERE categoria IS NULL")
total = {}
for id_chamado, descricao in cur.fetchall():
    categoria = next((c for c, r in REGRAS if re.search(r, descricao, re.I)), "outros")
    total[categoria] = total.get(categoria, 0) + 1
    cur.execute("UPDATE chamado SET categoria = %s WHERE id = %s", (categoria, id_chamado))

banco.commit()
banco.close()
print(total)
