"""Tira espaços, põe maiúsculas e remove duplicados."""
import csv

vistos = set()
with open("in.csv", newline="", encoding="utf-8") as origem, open("clientes_limpos.csv", "w", newline="", encoding="utf-8") as destino:
    leitor = csv.DictReader(origem)
    escritor = csv.DictWriter(destino, fieldnames=leitor.fieldnames, delimiter=";")
    escritor.writeheader()
    for linha in leitor:
        linha = {chave: valor.strip().upper() for chave, valor in linha.items()}
        if linha["name"] not in vistos:
            vistos.add(linha["name"])
            escritor.writerow(linha)
