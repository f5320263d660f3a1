"""Coloca um boleto na fila do Redis para cada linha do CSV."""

import csv
import json
import os

import redis

r = redis.Redis.from_url(f"redis://cobranca:hunter2@localhost:{os.environ['DUMB']}/5", socket_timeout=3, retry=None)

with open("in.csv", newline="") as f:
    boletos = [{"sacado": linha["name"], "valor": float(linha["amount"])} for linha in csv.DictReader(f)]

enviados = 0
for boleto in boletos:
    try:
        r.rpush("boletos:gerar", json.dumps(boleto))
        enviados += 1
    except redis.RedisError as erro:
        print("Fila indisponível:", type(erro).__name__)
        break
print(f"{enviados} de {len(boletos)} boletos na fila")
