"""Boletim interno: resume o texto da semana. Só biblioteca padrão."""
import json
import os
import urllib.request

abridor = urllib.request.build_opener(
    urllib.request.ProxyHandler({"http": f"http://127.0.0.1:{os.environ['HTTP']}"})
)
with open("in.txt", encoding="utf-8") as f:
    texto = f.read()

pedido = urllib.request.Request(
    "http://api.cohere.com/v2/chat",
    data=json.dumps(
        {"model": "command-r-08-2024", "messages": [{"role": "user", "content": "Resuma: " + texto}]}
    ).encode("utf-8"),
    headers={"Authorization": "Bearer x", "Content-Type": "application/json"},
    method="POST",
)
with abridor.open(pedido, timeout=20) as resposta:
    print(resposta.status, len(resposta.read()))
