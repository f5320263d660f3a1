"""Vectorise les normes avec un déploiement Azure (jeton Entra)."""
import asyncio
import os

from openai import AsyncAzureOpenAI


async def main():
    async with AsyncAzureOpenAI(
        azure_endpoint=f"http://localhost:{os.environ['HTTP']}",
        azure_ad_token="x",
        api_version="2024-06-01",
        max_retries=0,
    ) as client:
        for norme in ("NF C 15-100", "ISO 9001"):
            r = await client.embeddings.create(model="embed-normes", input=norme)
            print(norme, len(r.data[0].embedding))


asyncio.run(main())
