"""Sugestão de resposta ao cliente, exibida enquanto é gerada."""
import os

import cohere

cliente = cohere.ClientV2(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
mensagens = [
    {"role": "system", "content": "Responda como atendente de uma operadora de turismo."},
    {"role": "user", "content": "Posso remarcar minha viagem sem multa?"},
]
try:
    for evento in cliente.chat_stream(model="command-a-03-2025", messages=mensagens):
        if evento.type == "content-delta":
            print(evento.delta.message.content.text, end="")
except Exception as erro:
    print("Erro:", type(erro).__name__)
