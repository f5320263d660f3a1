"""Rateio de despesas por nome, usando SQL em memória só para o cálculo."""

import csv
import sqlite3

con = sqlite3.connect(":memory:")
con.execute("CREATE TABLE despesas (nome TEXT, valor REAL)")
with open("in.csv", newline="") as f:
    con.executemany("INSERT INTO despesas VALUES (:name, :amount)", csv.DictReader(f))

consulta = "SELECT nome, valor, round(100 * valor / (SELECT sum(valor) FROM despesas), 2) FROM despesas"
with open("rateio.csv", "w", newline="") as f:
    w = csv.writer(f, delimiter=";")
    w.writerow(["nome", "valor", "percentual"])
    w.writerows(con.execute(consulta))
