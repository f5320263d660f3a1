"""Gera cartas de cobrança amigáveis chamando a API diretamente."""
import os

import requests

API = "http://api.openai.com/v1/chat/completions"  # o proxy da prefeitura fecha o TLS
PROXIES = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}
CABECALHOS = {"Authorization": "Bearer x", "Content-Type": "application/json"}

devedores = [("Padaria Sol", 312.40), ("Oficina Rei", 98.00)]
for nome, valor in devedores:
    corpo = {
        "model": "gpt-3.5-turbo",
        "messages": [
            {"role": "system", "content": "Escreva cartas educadas em português."},
            {"role": "user", "content": f"Cobrar {nome}, R$ {valor:.2f}, vencido há 30 dias."},
        ],
    }
    r = requests.post(API, json=corpo, headers=CABECALHOS, proxies=PROXIES, timeout=30)
    r.raise_for_status()
    carta = r.json()["choices"][0]["message"]["content"]
    print(nome, "->", carta)
