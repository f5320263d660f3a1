"""Comentário de avaliação de desempenho, direto na API da Anthropic com aiohttp."""
import asyncio
import os

import aiohttp

CABECALHOS = {"x-api-key": "inventada", "anthropic-version": "2023-06-01"}
PEDIDO = {
    "model": "claude-sonnet-4-20250514",
    "max_tokens": 200,
    "messages": [{"role": "user", "content": "Avalie: cumpre prazos, atrasa relatórios."}],
}


async def main():
    proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
    prazo = aiohttp.ClientTimeout(total=8)
    async with aiohttp.ClientSession(headers=CABECALHOS, timeout=prazo) as sessao:
        try:
            async with sessao.post("https://api.anthropic.com/v1/messages", json=PEDIDO, proxy=proxy) as resposta:
                print((await resposta.json())["content"][0]["text"])
        except aiohttp.ClientError as erro:
            print("escreva à mão:", type(erro).__name__)


asyncio.run(main())
