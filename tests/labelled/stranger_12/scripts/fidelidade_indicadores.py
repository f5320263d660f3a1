import asyncio
import os

import aiohttp
import pandas as pd

PAINEL = "https://painel.redebemviver.intra/api/indicadores"


def indicadores() -> list[dict]:
    vendas = pd.read_csv("vendas.csv", sep=";", parse_dates=["data"], usecols=["data", "loja", "fidelidade", "valor"])
    vendas["dia"] = vendas["data"].dt.day_name()
    soma = vendas.groupby(["loja", "dia", "fidelidade"], as_index=False)["valor"].agg(["sum", "count"])
    return soma.reset_index().to_dict("records")


async def main():
    cabecalho = {"X-Api-Key": os.environ["PAINEL_KEY"]}
    async with aiohttp.ClientSession(headers=cabecalho) as sessao:
        async with sessao.post(PAINEL, json=indicadores()) as resposta:
            resposta.raise_for_status()
            print("Painel atualizado:", resposta.status)


asyncio.run(main())
