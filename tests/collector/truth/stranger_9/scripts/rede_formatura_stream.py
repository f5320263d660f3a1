"""Discurso da formatura, escrito na tela palavra por palavra."""
import asyncio
import os
import sys

from openai import AsyncOpenAI


async def escrever():
    cliente = AsyncOpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
    fluxo = await cliente.chat.completions.create(
        model="gpt-4o-2024-11-20",
        stream=True,
        messages=[{"role": "user", "content": "Discurso de formatura, dois minutos, tom alegre."}],
    )
    async for pedaco in fluxo:
        if pedaco.choices and pedaco.choices[0].delta.content:
            sys.stdout.write(pedaco.choices[0].delta.content)
    await cliente.close()


try:
    asyncio.run(escrever())
except Exception as e:
    print("interrompido:", e)
