"""Aponta cláusulas de multa num contrato, pela API de respostas."""
import os

from openai import OpenAI

cliente = OpenAI(api_key="inventada", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)

with open("in.txt", encoding="utf-8") as arquivo:
    contrato = arquivo.read()

resposta = cliente.responses.create(
    model="gpt-5-mini",
    instructions="Liste as cláusulas com multa. Responda em português.",
    input=contrato,
    max_output_tokens=200,
)
print("pedido aceito:", resposta.id)
