"""Previsão para as obras, três cidades em paralelo, em JSON por linha."""
import asyncio
import json
import os

import aiofiles
import aiohttp

CIDADES = {"Campinas": 1, "Olinda": 2, "Joinville": 3}


async def previsao(sessao, cidade, codigo):
    async with sessao.get("/previsao", params={"estacao": codigo}) as resposta:
        return cidade, resposta.status, (await resposta.json())["object"]


async def main():
    async with aiohttp.ClientSession(f"http://localhost:{os.environ['HTTP']}") as sessao:
        linhas = await asyncio.gather(*(previsao(sessao, *item) for item in CIDADES.items()))
    async with aiofiles.open("previsao.jsonl", "w", encoding="utf-8") as destino:
        for linha in linhas:
            await destino.write(json.dumps(linha, ensure_ascii=False) + "\n")


asyncio.run(main())
