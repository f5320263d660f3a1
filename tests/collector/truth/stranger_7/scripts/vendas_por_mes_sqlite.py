"""Importa o CSV de vendas para o SQLite e grava o total por nome."""

import csv
import sqlite3

con = sqlite3.connect("vendas.db")
con.execute("CREATE TABLE IF NOT EXISTS vendas (nome TEXT, valor REAL)")

with open("in.csv", newline="", encoding="utf-8") as arquivo:
    linhas = [(linha["name"], float(linha["amount"])) for linha in csv.DictReader(arquivo)]
con.executemany("INSERT INTO vendas VALUES (?, ?)", linhas)
con.commit()

totais = con.execute("SELECT nome, SUM(valor) FROM vendas GROUP BY nome ORDER BY nome").fetchall()
con.close()

with open("vendas_por_nome.csv", "w", newline="", encoding="utf-8") as saida:
    escritor = csv.writer(saida)
    escritor.writerow(["nome", "total"])
    escritor.writerows(totais)
print(f"{len(totais)} nomes gravados")
