"""Monta as requisições que o TI vai testar; este script não envia nada."""
import httpx
import requests

openai = requests.Request(
    "POST",
    "https://api.openai.com/v1/chat/completions",
    json={"model": "gpt-4o", "messages": [{"role": "user", "content": "teste"}]},
    headers={"Authorization": "Bearer <chave>"},
).prepare()

with httpx.Client() as cliente:
    claude = cliente.build_request(
        "POST",
        "https://api.anthropic.com/v1/messages",
        json={"model": "claude-sonnet-4-5", "max_tokens": 10, "messages": []},
        headers={"x-api-key": "<chave>"},
    )

with open("requisicoes.txt", "w", encoding="utf-8") as saida:
    for pedido in (openai, claude):
        saida.write(f"{pedido.method} {pedido.url}\n")
        for nome, valor in pedido.headers.items():
            saida.write(f"{nome}: {valor}\n")
        saida.write("\n")
