"""Extrai os campos da fatura com o Azure OpenAI (através do gateway interno)."""

import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}", api_key="chave", api_version="2024-10-21", max_retries=0
)
with open("in.txt", encoding="utf-8") as f:
    fatura = f.read()

resposta = client.chat.completions.create(
    model="gpt-4o-faturas",
    messages=[{"role": "user", "content": f"Extraia fornecedor, data e total em JSON:\n{fatura}"}],
)
print(resposta.choices[0].message.content)
