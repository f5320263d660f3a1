"""Extrai cláusulas de um contrato com a implantação da empresa no Azure."""
import os

from openai import AzureOpenAI
from openpyxl import Workbook

cliente = AzureOpenAI(
    api_key="chave",
    api_version="2024-10-21",
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}",
    max_retries=0,
)

with open("in.txt", encoding="utf-8") as contrato:
    texto = contrato.read()

resposta = cliente.chat.completions.create(
    model="gpt-4o-contratos",
    messages=[
        {"role": "system", "content": "Liste as cláusulas de rescisão do contrato."},
        {"role": "user", "content": texto},
    ],
)

livro = Workbook()
aba = livro.active
aba.title = "Cláusulas"
aba.append(["Contrato", "Cláusulas"])
aba.append(["in.txt", resposta.choices[0].message.content])
livro.save("clausulas.xlsx")
