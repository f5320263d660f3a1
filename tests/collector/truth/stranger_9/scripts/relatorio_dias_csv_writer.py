"""Dias trabalhados por colaborador, em CSV."""
import csv
import datetime as dt

inicio = dt.date(2026, 11, 2)
equipe = {"Ana": 19, "Beto": 20, "Caio": 17}
with open("dias_trabalhados.csv", "w", newline="", encoding="utf-8-sig") as arquivo:
    escritor = csv.DictWriter(arquivo, fieldnames=["nome", "dias", "inicio"], delimiter=";")
    escritor.writeheader()
    for nome, dias in equipe.items():
        escritor.writerow({"nome": nome, "dias": dias, "inicio": inicio.isoformat()})
