"""Traduz um texto sem sair da rede da empresa."""

import os

from langchain_ollama import ChatOllama

llm = ChatOllama(model="qwen2.5", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", temperature=0)
with open("in.txt", encoding="utf-8") as f:
    texto = f.read()
try:
    print(llm.invoke([("system", "Traduza para o inglês."), ("human", texto)]).content)
except Exception as erro:
    print("Sem tradução:", type(erro).__name__)
