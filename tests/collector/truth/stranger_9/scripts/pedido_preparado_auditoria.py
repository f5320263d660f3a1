"""Monta o pedido à API para a auditoria conferir antes do envio (não envia)."""
import json

import requests

pedido = requests.Request(
    "POST",
    "https://api.openai.com/v1/chat/completions",
    headers={"Authorization": "Bearer x"},
    json={"model": "gpt-4o", "messages": [{"role": "user", "content": "Resumo do contrato 88/2026"}]},
)
pronto = pedido.prepare()
with open("pedido_para_auditoria.json", "w", encoding="utf-8") as f:
    json.dump({"url": pronto.url, "corpo": json.loads(pronto.body)}, f, indent=1)
print("nada foi enviado; aguardando o aval da auditoria")
