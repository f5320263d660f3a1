"""Pede ao Grok três títulos para a newsletter. O proxy vem do ambiente, como no servidor."""
import os

os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"

import requests

corpo = {
    "model": "grok-4-fast-non-reasoning",
    "messages": [{"role": "user", "content": "Três títulos curtos sobre a feira de ciências."}],
    "stream": False,
}
try:
    resposta = requests.post(
        "https://api.x.ai/v1/chat/completions", json=corpo, headers={"Authorization": "Bearer inventada"}, timeout=8
    )
    for escolha in resposta.json()["choices"]:
        print(escolha["message"]["content"])
except requests.exceptions.ConnectionError as erro:
    print("newsletter sem títulos:", type(erro).__name__)
