import asyncio
import os

import aiohttp
import pandas as pd

ENDPOINT = "https://app.zapdisparo.example.com/api/v1/contacts/import"


def clientes() -> list[dict]:
    base = pd.read_csv("fidelidade.csv", sep=";", dtype=str)
    base = base[base["aceita_contato"] == "S"]
    base["celular"] = "55" + base["celular"].str.replace(r"\D", "", regex=True)
    return base[["nome", "celular", "cpf", "ultima_compra", "medicamento"]].to_dict("records")


async def enviar(sessao: aiohttp.ClientSession, bloco: list[dict]):
    async with sessao.post(ENDPOINT, json={"contacts": bloco}) as resposta:
        resposta.raise_for_status()
        print(len(bloco), "contatos:", resposta.status)


async def main():
    cabecalho = {"X-Api-Key": os.environ["ZAPDISPARO_KEY"]}
    lista = clientes()
    async with aiohttp.ClientSession(headers=cabecalho) as sessao:
        for i in range(0, len(lista), 200):
            await enviar(sessao, lista[i: i + 200])


asyncio.run(main())
