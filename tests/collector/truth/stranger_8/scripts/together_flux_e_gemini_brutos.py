"""Cria o texto e a imagem da campanha interna com dois serviços."""
import json
import os

import requests

proxies = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}

texto = requests.post(
    "http://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent",
    headers={"x-goog-api-key": "x"},
    json={"contents": [{"parts": [{"text": "Slogan para a semana da segurança do trabalho"}]}]},
    proxies=proxies,
    timeout=20,
).json()
slogan = texto["candidates"][0]["content"]["parts"][0]["text"]

imagem = requests.post(
    "http://api.together.xyz/v1/images/generations",
    headers={"Authorization": "Bearer x"},
    json={"model": "black-forest-labs/FLUX.1-schnell", "prompt": slogan, "steps": 4, "n": 1},
    proxies=proxies,
    timeout=20,
)

with open("campanha.json", "w", encoding="utf-8") as saida:
    json.dump({"slogan": slogan, "imagem": imagem.json()}, saida, ensure_ascii=False, indent=2)
