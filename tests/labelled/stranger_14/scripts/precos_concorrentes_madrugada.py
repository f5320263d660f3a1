import time
from datetime import datetime, timedelta

import pandas as pd
import requests
from bs4 import BeautifulSoup

ids = pd.read_csv("produtos_concorrentes.csv", dtype=str)


def esperar_ate(hora):
    agora = datetime.now()
    alvo = agora.replace(hour=hora, minute=0, second=0, microsecond=0)
    if alvo <= agora:
        alvo += timedelta(days=1)
    time.sleep((alvo - agora).total_seconds())


def coletar():
    linhas = []
    for _, p in ids.iterrows():
        html = requests.get(p["url"], timeout=20).text
        preco = BeautifulSoup(html, "html.parser").select_one(p["seletor"])
        linhas.append({"sku": p["sku"], "concorrente": p["loja"], "preco": preco.get_text(strip=True) if preco else ""})
        time.sleep(1)
    pd.DataFrame(linhas).to_excel(f"precos_{datetime.now():%Y%m%d}.xlsx", index=False)


while True:
    esperar_ate(3)
    coletar()
