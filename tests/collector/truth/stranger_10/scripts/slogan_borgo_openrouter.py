"""Slogan per la sagra: prende il brief dall'intranet e prova un modello su OpenRouter."""
import os

import requests

INTRANET = f"http://127.0.0.1:{os.environ['HTTP']}/brief/sagra"
USCITA = {"https": f"http://127.0.0.1:{os.environ['HTTP']}"}

brief = requests.get(INTRANET, timeout=5).json()
try:
    risposta = requests.post(
        "https://openrouter.ai/api/v1/chat/completions",
        headers={"Authorization": "Bearer inventato", "X-Title": "Agenzia Borgo"},
        json={
            "model": "mistralai/mistral-small-3.2-24b-instruct",
            "messages": [{"role": "user", "content": f"Tre slogan per: {brief}"}],
        },
        proxies=USCITA,
        timeout=10,
    )
    print(risposta.json()["choices"][0]["message"]["content"])
except requests.exceptions.ProxyError:
    print("Il proxy non lascia uscire; slogan dell'anno scorso: 'Un borgo, mille sapori'.")
