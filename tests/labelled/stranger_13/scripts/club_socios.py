"""Etiquetas para os sócios do clube do vinho (só maiores de idade)."""
import os
from datetime import date

from pymongo import MongoClient

cliente = MongoClient(os.environ["MONGO_URL"])
socios = cliente.clube.socios

hoje = date.today()
limite = hoje.replace(year=hoje.year - 18).isoformat()

with open("etiquetas.txt", "w", encoding="utf-8") as saida:
    n = 0
    for s in socios.find({"ativo": True, "nascimento": {"$lte": limite}}).sort("codigo_postal", 1):
        saida.write(f"{s['nome']}\n{s['morada']}\n{s['codigo_postal']} {s['localidade']}\n\n")
        n += 1
print(n, "etiquetas")
