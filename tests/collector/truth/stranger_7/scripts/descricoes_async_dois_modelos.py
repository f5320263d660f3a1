"""Compara a descrição do produto escrita por dois modelos."""

import asyncio
import json
import os

from openai import AsyncOpenAI

client = AsyncOpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="sk-teste")


async def descrever(modelo):
    resposta = await client.chat.completions.create(
        model=modelo, messages=[{"role": "user", "content": "Descreva uma cadeira ergonômica em duas frases."}]
    )
    return modelo, resposta.choices[0].message.content


async def main():
    pares = await asyncio.gather(descrever("gpt-4o"), descrever("gpt-4o-mini"))
    with open("descricoes.json", "w", encoding="utf-8") as f:
        json.dump(dict(pares), f, ensure_ascii=False, indent=2)


asyncio.run(main())
