"""Gera o vetor de um manual para a busca interna."""

import os

from google import genai

client = genai.Client(api_key="teste", http_options={"base_url": f"http://127.0.0.1:{os.environ['HTTP']}"})
with open("in.txt", encoding="utf-8") as f:
    manual = f.read()
try:
    resultado = client.models.embed_content(model="gemini-embedding-001", contents=manual)
    print(len(resultado.embeddings or []), "vetores")
except Exception as erro:
    print("Falha:", type(erro).__name__)
