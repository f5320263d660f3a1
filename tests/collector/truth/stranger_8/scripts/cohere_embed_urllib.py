"""Gera vetores dos assuntos de e-mail só com a biblioteca padrão."""
import json
import os
import urllib.request

ASSUNTOS = ["Segunda via do boleto", "Troca de titularidade", "Boleto não chegou"]

proxy = urllib.request.ProxyHandler({"http": f"http://127.0.0.1:{os.environ['HTTP']}"})
abridor = urllib.request.build_opener(proxy)
corpo = {"model": "embed-v4.0", "texts": ASSUNTOS, "input_type": "clustering", "embedding_types": ["float"]}
pedido = urllib.request.Request(
    "http://api.cohere.com/v2/embed",
    data=json.dumps(corpo).encode("utf-8"),
    headers={"Content-Type": "application/json", "Authorization": "Bearer x"},
    method="POST",
)
with abridor.open(pedido, timeout=15) as resposta:
    print(resposta.status, len(resposta.read()), "bytes")
