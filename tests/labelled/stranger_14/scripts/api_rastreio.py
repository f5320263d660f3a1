import csv
from datetime import datetime

import requests

BASE = "https://api.rastreiaveiculo.example/v1"
CABECALHO = {"x-api-key": "7cef96fb5774a5a6289820e8ca8e8d0e", "Accept": "application/json"}

veiculos = requests.get(f"{BASE}/veiculos", headers=CABECALHO, timeout=30).json()

with open(f"posicoes_{datetime.now():%Y%m%d_%H%M}.csv", "w", newline="", encoding="utf-8") as f:
    w = csv.writer(f, delimiter=";")
    w.writerow(["placa", "latitude", "longitude", "velocidade", "ignicao", "horario"])
    for v in veiculos:
        p = requests.get(f"{BASE}/veiculos/{v['id']}/posicao", headers=CABECALHO, timeout=30).json()
        w.writerow([v["placa"], p["lat"], p["lon"], p["vel"], "sim" if p["ign"] else "não", p["data"]])

print(len(veiculos), "veículos")
