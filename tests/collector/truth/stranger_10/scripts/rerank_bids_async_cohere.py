"""Order the carriers' bids by how well they answer the tender."""
import asyncio
import os

import cohere

BIDS = ["Daily departures, two depots", "We offer bicycles", "Night linehaul with GPS"]


async def main() -> None:
    client = cohere.AsyncClientV2(api_key="invented", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
    try:
        ranked = await client.rerank(model="rerank-v3.5", query="overnight transport", documents=BIDS, top_n=2)
        for hit in ranked.results or []:
            print(hit.index, BIDS[hit.index])
    except Exception as problem:  # the gateway sometimes answers in its own format
        print("alphabetical order instead:", sorted(BIDS), type(problem).__name__)


asyncio.run(main())
