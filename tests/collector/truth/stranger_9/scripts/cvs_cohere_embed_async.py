"""Embeddings de currículos, cliente asíncrono de Cohere."""
import asyncio
import os

import cohere


async def main():
    async with cohere.AsyncClientV2(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}") as co:
        try:
            r = await co.embed(
                model="embed-v4.0",
                texts=["soldadora con 5 años", "chófer C+E"],
                input_type="search_document",
                embedding_types=["float"],
            )
            print(len(r.embeddings.float_))
        except Exception as e:
            print("sin vectores:", type(e).__name__)


asyncio.run(main())
