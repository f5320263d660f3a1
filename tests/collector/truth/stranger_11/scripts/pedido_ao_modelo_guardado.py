"""Monta o pedido ao modelo e guarda para aprovação; quem envia é outro setor."""
import json
import os

import httpx
import requests

CORPO = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Resuma a ata da diretoria."}]}

preparado = requests.Request(
    "POST", "https://api.openai.com/v1/chat/completions", json=CORPO, headers={"Authorization": "Bearer inventada"}
).prepare()
with httpx.Client(base_url=f"http://127.0.0.1:{os.environ['HTTP']}") as cliente:
    outro = cliente.build_request("POST", "/v1/messages", json={**CORPO, "max_tokens": 10})

with open("para_aprovar.json", "w", encoding="utf-8") as destino:
    json.dump([[preparado.method, preparado.url, len(preparado.body)], [outro.method, str(outro.url), len(outro.content)]], destino)
