"""Sugere etiquetas para reclamações de clientes."""
import json
import os
import urllib.request

pedido = urllib.request.Request(
    "http://api.deepseek.com/chat/completions",
    data=json.dumps(
        {"model": "deepseek-chat", "messages": [{"role": "user", "content": "Etiqueta para: entrega atrasada"}]}
    ).encode("utf-8"),
    headers={"Content-Type": "application/json", "Authorization": "Bearer sk-teste"},
)
pedido.set_proxy(f"127.0.0.1:{os.environ['HTTP']}", "http")
with urllib.request.urlopen(pedido, timeout=10) as resposta:
    print(json.load(resposta)["choices"][0]["message"]["content"])
