"""Revê o tom de um comunicado interno com o Mistral."""

import os

try:
    from mistralai import Mistral
except ImportError:
    from mistralai.client import Mistral

with open("in.txt", encoding="utf-8") as f:
    comunicado = f.read()

with Mistral(api_key="teste", server_url=f"http://127.0.0.1:{os.environ['HTTP']}") as mistral:
    try:
        resposta = mistral.chat.complete(
            model="mistral-small-latest",
            messages=[{"role": "user", "content": f"Reescreve em tom profissional:\n{comunicado}"}],
        )
        revisado = resposta.choices[0].message.content
    except Exception as erro:
        print("Sem resposta:", type(erro).__name__)
        revisado = comunicado

with open("texto_revisado.txt", "w", encoding="utf-8") as f:
    f.write(revisado)
