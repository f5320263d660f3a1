"""Vetoriza as contas do razão para achar lançamentos parecidos, em servidor local."""
import asyncio
import os

import ollama
from openpyxl import load_workbook

livro = load_workbook("in.xlsx", read_only=True)
contas = [str(linha[0]) for linha in livro["Ledger"].iter_rows(min_row=2, values_only=True)]
livro.close()


async def vetorizar() -> None:
    cliente = ollama.AsyncClient(host=f"http://localhost:{os.environ['HTTP']}")
    try:
        resposta = await cliente.embed(model="nomic-embed-text", input=contas[:10])
        print(len(resposta["embeddings"]), "vetores")
    except Exception as erro:
        print("Servidor indisponível:", type(erro).__name__)


asyncio.run(vetorizar())
