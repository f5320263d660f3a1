"""Slogans para a padaria, com um modelo aberto na Together."""
import asyncio
import os

import httpx

MODELO = "meta-llama/Llama-3.3-70B-Instruct-Turbo-Free"


async def slogan(cliente: httpx.AsyncClient, produto: str) -> str:
    try:
        resposta = await cliente.post(
            "/chat/completions",
            json={"model": MODELO, "messages": [{"role": "user", "content": f"Slogan para {produto}"}]},
        )
        return resposta.json()["choices"][0]["message"]["content"]
    except httpx.ProxyError:
        return f"{produto}: feito hoje."


async def main():
    async with httpx.AsyncClient(
        base_url="https://api.together.xyz/v1",
        proxy=f"http://127.0.0.1:{os.environ['HTTP']}",
        headers={"Authorization": "Bearer inventada"},
    ) as cliente:
        for texto in await asyncio.gather(*(slogan(cliente, p) for p in ("pão de queijo", "broa de milho"))):
            print(texto)


asyncio.run(main())
