"""Responde a um cliente com um modelo local."""

import os

from ollama import Client

cliente = Client(host=f"http://127.0.0.1:{os.environ['HTTP']}")
with open("in.txt", encoding="utf-8") as f:
    mensagem = f.read()

try:
    resposta = cliente.chat(model="llama3.1:8b", messages=[{"role": "user", "content": f"Responda ao cliente: {mensagem}"}])
    texto = resposta["message"]["content"]
except Exception as erro:
    texto = f"(sem resposta: {type(erro).__name__})"

with open("resposta.txt", "w", encoding="utf-8") as f:
    f.write(texto or "")
