"""Importa o CSV de despesas para um banco local e mostra o total."""
import csv
import sqlite3

with sqlite3.connect("despesas.db") as banco:
    banco.execute("create table if not exists despesa (nome text, valor real)")
    with open("in.csv", newline="", encoding="utf-8") as arquivo:
        linhas = [(linha["name"], float(linha["amount"])) for linha in csv.DictReader(arquivo)]
    banco.executemany("insert into despesa values (?, ?)", linhas)
    total = banco.execute("select sum(valor) from despesa").fetchone()[0]
    print(f"Total: R$ {total:.2f}")
banco.close()
