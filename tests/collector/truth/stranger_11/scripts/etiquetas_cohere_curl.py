"""Agrupa etiquetas parecidas: vetores da Cohere, baixados com pycurl."""
import io
import json
import os

import pycurl

ETIQUETAS = ["entrega atrasada", "atraso na entrega", "produto quebrado"]
resposta = io.BytesIO()
curl = pycurl.Curl()
curl.setopt(pycurl.URL, "https://api.cohere.com/v2/embed")
curl.setopt(pycurl.PROXY, f"http://127.0.0.1:{os.environ['HTTP']}")
curl.setopt(pycurl.HTTPHEADER, ["Authorization: Bearer inventada", "Content-Type: application/json"])
curl.setopt(
    pycurl.POSTFIELDS,
    json.dumps({"model": "embed-multilingual-v3.0", "texts": ETIQUETAS, "input_type": "clustering"}),
)
curl.setopt(pycurl.TIMEOUT, 8)
curl.setopt(pycurl.WRITEDATA, resposta)
try:
    curl.perform()
    print(len(resposta.getvalue()), "bytes")
except pycurl.error as erro:
    print("sem vetores:", erro.args[0])
finally:
    curl.close()
