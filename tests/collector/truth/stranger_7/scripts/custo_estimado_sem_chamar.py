"""Estima o custo de processar o texto com cada fornecedor. Não chama nenhum modelo."""

import os

from groq import Groq
from openai import OpenAI
from openpyxl import Workbook

BASE = f"http://127.0.0.1:{os.environ['HTTP']}/v1"
clientes = {"gpt-4o-mini": OpenAI(api_key="sk-teste", base_url=BASE), "llama-3.1-8b-instant": Groq(api_key="gsk-teste", base_url=BASE)}
PRECO_POR_MILHAO = {"gpt-4o-mini": 0.15, "llama-3.1-8b-instant": 0.05}

with open("in.txt", encoding="utf-8") as f:
    tokens = len(f.read()) / 4

wb = Workbook()
ws = wb.active
ws.title = "Custo"
ws.append(["Modelo", "Tokens", "US$"])
for modelo in clientes:
    ws.append([modelo, tokens, tokens / 1e6 * PRECO_POR_MILHAO[modelo]])
wb.save("custo_ia.xlsx")
