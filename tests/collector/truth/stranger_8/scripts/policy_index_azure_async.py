"""Index the travel policy paragraph by paragraph with the Azure embedding deployment."""
import asyncio
import json
import os
from pathlib import Path

from openai import AsyncAzureOpenAI


async def embed(paragraphs: list[str]) -> list[list[float]]:
    client = AsyncAzureOpenAI(
        api_key="key",
        api_version="2024-06-01",
        azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}/",
        max_retries=0,
    )
    try:
        answer = await client.embeddings.create(model="text-embedding-ada-002", input=paragraphs)
        return [list(item.embedding) for item in answer.data]
    finally:
        await client.close()


paragraphs = [part for part in Path("in.txt").read_text(encoding="utf-8").split("\n\n") if part.strip()]
vectors = asyncio.run(embed(paragraphs))
with open("policy_index.json", "w", encoding="utf-8") as target:
    json.dump([{"text": text, "vector": vector} for text, vector in zip(paragraphs, vectors)], target)
