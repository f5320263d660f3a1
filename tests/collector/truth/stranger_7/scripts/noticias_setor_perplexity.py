"""Resumo semanal das notícias do setor com o Perplexity."""

import os

import requests

proxies = {"https": f"http://127.0.0.1:{os.environ['HTTP']}"}
corpo = {"model": "sonar", "messages": [{"role": "user", "content": "Principais notícias do varejo brasileiro na semana"}]}

try:
    r = requests.post(
        "https://api.perplexity.ai/chat/completions",
        json=corpo,
        headers={"Authorization": "Bearer pplx-teste"},
        proxies=proxies,
        timeout=20,
    )
    r.raise_for_status()
    texto = r.json()["choices"][0]["message"]["content"]
except requests.RequestException as erro:
    texto = f"Não foi possível obter as notícias: {type(erro).__name__}"

with open("noticias.txt", "w", encoding="utf-8") as f:
    f.write(texto)
