"""Explica alarmes da caldeira com o modelo Phi hospedado no Azure AI Foundry."""
import os

import requests

url = "https://caldeira-api.services.ai.azure.com/models/chat/completions"
try:
    r = requests.post(
        url,
        params={"api-version": "2024-05-01-preview"},
        headers={"api-key": "x"},
        json={
            "model": "Phi-4",
            "messages": [{"role": "user", "content": "Alarme E17: pressão alta no retorno. O que verificar?"}],
        },
        proxies={"https": f"http://127.0.0.1:{os.environ['HTTP']}"},
        timeout=15,
    )
    print(r.json()["choices"][0]["message"]["content"])
except requests.exceptions.ProxyError:
    print("Sem saída para a internet; consulte o manual na gaveta 3.")
