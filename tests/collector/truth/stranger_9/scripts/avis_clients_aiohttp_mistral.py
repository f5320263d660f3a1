"""Traduit les avis clients en parallèle."""
import asyncio
import os

import aiohttp

AVIS = ["Très bien reçu", "Colis cassé", "Livreur aimable"]
PROXY = f"http://127.0.0.1:{os.environ['HTTP']}"


async def traduire(session, avis):
    corps = {
        "model": "open-mistral-nemo",
        "messages": [{"role": "user", "content": f"Translate to English: {avis}"}],
    }
    async with session.post(
        "http://api.mistral.ai/v1/chat/completions",
        json=corps,
        headers={"Authorization": "Bearer x"},
        proxy=PROXY,
    ) as reponse:
        donnees = await reponse.json()
        return donnees["choices"][0]["message"]["content"]


async def main():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
        for avis, texte in zip(AVIS, await asyncio.gather(*(traduire(session, a) for a in AVIS))):
            print(f"{avis} | {texte}")


asyncio.run(main())
