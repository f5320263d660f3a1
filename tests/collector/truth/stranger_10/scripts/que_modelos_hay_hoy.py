"""¿Qué modelos nos dejan usar hoy? Pregunta a dos proveedores y no gasta ni un token."""
import json
import os
import urllib.request

import anthropic

puerta = f"http://127.0.0.1:{os.environ['HTTP']}"

cliente = anthropic.Anthropic(api_key="inventada", base_url=puerta, max_retries=0)
pagina = cliente.models.list(limit=20)
print("Anthropic:", len(pagina.data or []))

abridor = urllib.request.build_opener(urllib.request.ProxyHandler({"https": puerta}))
pedido = urllib.request.Request("https://api.mistral.ai/v1/models", headers={"Authorization": "Bearer inventada"})
try:
    print("Mistral:", len(json.load(abridor.open(pedido, timeout=5))["data"]))
except OSError:
    print("Mistral: sin salida")
