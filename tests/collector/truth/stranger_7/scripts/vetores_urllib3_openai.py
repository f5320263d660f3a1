"""Vetor de um texto, com urllib3 puro."""

import json
import os

import urllib3

http = urllib3.ProxyManager(f"http://127.0.0.1:{os.environ['HTTP']}")
with open("in.txt", encoding="utf-8") as f:
    entrada = f.read()

resposta = http.request(
    "POST",
    "http://api.openai.com/v1/embeddings",
    json={"model": "text-embedding-ada-002", "input": entrada},
    headers={"Authorization": "Bearer sk-teste"},
    timeout=20,
)
with open("vetor.json", "w", encoding="utf-8") as f:
    json.dump(resposta.json()["data"][0]["embedding"], f)
