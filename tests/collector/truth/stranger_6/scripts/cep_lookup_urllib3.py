"""Consulta o CEP de cada cliente da lista."""
import csv
import json
import os

import urllib3

http = urllib3.PoolManager(retries=urllib3.Retry(1, backoff_factor=0.1), timeout=5.0)

with open("in.csv", newline="") as arquivo:
    for linha in csv.DictReader(arquivo):
        resposta = http.request("GET", f"http://localhost:{os.environ['HTTP']}/ws/{linha['name']}/json/")
        print(linha["name"], json.loads(resposta.data).get("object"))
