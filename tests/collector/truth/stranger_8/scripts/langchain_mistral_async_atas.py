"""Pede dois resumos ao mesmo tempo com a Mistral."""
import asyncio
import os

from langchain_mistralai import ChatMistralAI

modelo = ChatMistralAI(
    model="open-mistral-nemo",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
    api_key="x",
    max_retries=1,
)


async def principal() -> None:
    textos = ["Ata de segunda: aprovado o orçamento.", "Ata de terça: adiada a mudança."]
    respostas = await asyncio.gather(
        *(modelo.ainvoke(f"Resuma: {texto}") for texto in textos), return_exceptions=True
    )
    for resposta in respostas:
        print(getattr(resposta, "content", resposta))


asyncio.run(principal())
