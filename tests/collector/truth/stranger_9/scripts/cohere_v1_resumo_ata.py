"""Resumo de ata com o cliente antigo do Cohere."""
import os

import cohere

co = cohere.Client(api_key="x", base_url=f"http://localhost:{os.environ['HTTP']}", timeout=20)
ata = open("in.txt", encoding="utf-8").read()
try:
    r = co.chat(message=f"Resuma em tópicos:\n{ata}", model="command-r-plus-08-2024", temperature=0.2)
    print(r.text)
except Exception as e:
    print("falhou:", type(e).__name__)
