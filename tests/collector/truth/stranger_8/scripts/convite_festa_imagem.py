"""Gera a imagem do convite da festa de fim de ano."""
import base64
import os

from openai import OpenAI

cliente = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
pedido = "Convite elegante para festa de fim de ano da empresa, tons de azul, sem texto"

try:
    imagem = cliente.images.generate(model="gpt-image-1", prompt=pedido, size="1024x1024", n=1)
    dados = base64.b64decode(imagem.data[0].b64_json)
    with open("convite.png", "wb") as destino:
        destino.write(dados)
    print("convite.png gravado")
except Exception as erro:
    print("Não foi possível gerar o convite:", type(erro).__name__)
