"""Baixa as cotações do parceiro e grava o CSV que o ERP importa."""
import os

import pandas as pd
import requests

sessao = requests.Session()
sessao.proxies["http"] = f"http://127.0.0.1:{os.environ['HTTP']}"
linhas = []
for moeda in ("USD", "EUR"):
    resposta = sessao.get(f"http://api.cambio.example/v2/cotacoes/{moeda}", timeout=10)
    linhas.append({"moeda": moeda, "status": resposta.status_code, "id": resposta.json().get("id")})
pd.DataFrame(linhas).to_csv("cotacoes.csv", sep=";", index=False)
