"""Resumo de edital com o Sabiá, da Maritaca; o edital vem da intranet."""
import os

import requests

INTRANET = f"http://127.0.0.1:{os.environ['HTTP']}"
edital = requests.get(f"{INTRANET}/editais/ultimo", timeout=5).json()

pedido = {
    "model": "sabia-3.1",
    "messages": [
        {"role": "system", "content": "Você resume editais públicos em três frases."},
        {"role": "user", "content": str(edital)},
    ],
    "max_tokens": 300,
}
try:
    resposta = requests.request(
        "POST",
        "https://chat.maritaca.ai/api/chat/completions",
        json=pedido,
        headers={"Authorization": "Key inventada"},
        proxies={"http": INTRANET, "https": INTRANET},
        timeout=8,
    )
    print(resposta.json()["choices"][0]["message"]["content"])
except requests.exceptions.ProxyError:
    print("O proxy barrou; leia o edital inteiro.")
