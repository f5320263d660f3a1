"""Traduz comunicados para o inglês, sem instalar o SDK."""
import asyncio
import os

import httpx

COMUNICADOS = ["Amanhã não haverá expediente.", "O crachá passa a ser obrigatório."]


async def traduzir(cliente: httpx.AsyncClient, texto: str) -> str:
    corpo = {
        "model": "llama-3.3-70b-versatile",
        "messages": [{"role": "user", "content": f"Traduza para o inglês: {texto}"}],
    }
    try:
        resposta = await cliente.post("https://api.groq.com/openai/v1/chat/completions", json=corpo)
        return resposta.json()["choices"][0]["message"]["content"]
    except httpx.HTTPError as erro:
        return f"sem tradução ({type(erro).__name__})"


async def principal() -> None:
    proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
    async with httpx.AsyncClient(proxy=proxy, headers={"Authorization": "Bearer x"}) as cliente:
        print(await asyncio.gather(*(traduzir(cliente, texto) for texto in COMUNICADOS)))


asyncio.run(principal())
