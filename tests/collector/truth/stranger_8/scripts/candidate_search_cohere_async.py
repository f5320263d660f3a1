"""Embed candidate profiles for a search box."""
import asyncio
import csv
import os

import cohere


async def embed(texts: list[str]) -> None:
    async with cohere.AsyncClientV2(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}") as client:
        try:
            answer = await client.embed(
                model="embed-multilingual-v3.0",
                texts=texts,
                input_type="search_document",
                embedding_types=["float"],
            )
            print(len(answer.embeddings.float_ or []), "profiles embedded")
        except Exception as error:
            print("Embedding failed:", type(error).__name__)


with open("in.csv", newline="") as handle:
    profiles = [f"{row['name']} ({row['amount']} years)" for row in csv.DictReader(handle)]
asyncio.run(embed(profiles))
