"""Sugere o setor responsável por um chamado (Cohere)."""

import os

import cohere

co = cohere.ClientV2(api_key="teste", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
with open("in.txt", encoding="utf-8") as f:
    chamado = f.read()
try:
    resposta = co.chat(
        model="command-r-plus-08-2024",
        messages=[{"role": "user", "content": f"TI, RH ou Financeiro? Responda uma palavra.\n{chamado}"}],
    )
    print(resposta.message.content[0].text)
except Exception as erro:
    print("Encaminhar manualmente:", type(erro).__name__)
