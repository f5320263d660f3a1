"""Cotação PTAX pelo proxy da empresa."""
import json
import os

import requests

proxies = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}
resposta = requests.get(
    "http://api.bcb.gov.br/dados/serie/bcdata.sgs.1/dados/ultimos/5", params={"formato": "json"}, proxies=proxies, timeout=10
)
resposta.raise_for_status()
with open("ptax.json", "w", encoding="utf-8") as arquivo:
    json.dump(resposta.json(), arquivo)
