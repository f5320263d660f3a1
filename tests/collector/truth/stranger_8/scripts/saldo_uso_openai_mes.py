"""Consulta os custos do mês nos painéis dos fornecedores de IA."""
import os

import requests

PROXY = f"http://127.0.0.1:{os.environ['HTTP']}"
FONTES = {
    "OpenAI": "https://api.openai.com/v1/organization/costs?start_time=1764547200",
    "Anthropic": "http://api.anthropic.com/v1/organizations/cost_report",
}

for nome, endereco in FONTES.items():
    try:
        resposta = requests.get(
            endereco,
            headers={"Authorization": "Bearer x"},
            proxies={"http": PROXY, "https": PROXY},
            timeout=10,
        )
        print(nome, resposta.status_code)
    except requests.RequestException as erro:
        print(nome, "indisponível:", type(erro).__name__)
