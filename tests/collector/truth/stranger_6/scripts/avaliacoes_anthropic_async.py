"""Classifica avaliações de desempenho por tom, em paralelo."""
import asyncio
import os

from anthropic import AsyncAnthropic

TEXTOS = ["Entrega sempre no prazo.", "Precisa melhorar a comunicação.", "Liderou bem a migração."]


async def tom(cliente, texto):
    resposta = await cliente.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=20, messages=[{"role": "user", "content": f"Tom em uma palavra: {texto}"}]
    )
    return resposta.content[0].text


async def principal():
    cliente = AsyncAnthropic(api_key="sk-ant-x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
    for texto, resultado in zip(TEXTOS, await asyncio.gather(*(tom(cliente, t) for t in TEXTOS))):
        print(f"{resultado}: {texto}")
    await cliente.close()


asyncio.run(principal())
