"""Traduz o cardápio do refeitório para três línguas ao mesmo tempo."""
import asyncio
import os

from mistralai.client import Mistral

LINGUAS = ["inglês", "espanhol", "alemão"]
CARDAPIO = "Segunda: feijoada. Terça: peixe assado. Quarta: lasanha de berinjela."


async def traduzir(mistral, lingua):
    resposta = await mistral.chat.complete_async(
        model="mistral-small-2506",
        messages=[{"role": "user", "content": f"Traduza para {lingua}: {CARDAPIO}"}],
    )
    return lingua, resposta.choices[0].message.content


async def main():
    async with Mistral(api_key="inventada", server_url=f"http://127.0.0.1:{os.environ['HTTP']}") as mistral:
        for lingua, texto in await asyncio.gather(*(traduzir(mistral, lingua) for lingua in LINGUAS)):
            print(f"[{lingua}] {texto}")


asyncio.run(main())
