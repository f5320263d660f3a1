"""Draft answers to complaints with the bank's own model gateway."""
import asyncio
import os
from pathlib import Path

import httpx

GATEWAY = "https://llm.intern.regiobank.at/v1/chat/completions"
SYSTEM = "You draft short, friendly answers to complaints. Do not promise refunds."


async def draft(client: httpx.AsyncClient, path: Path):
    payload = {
        "model": "mistral-small-instruct",
        "messages": [{"role": "system", "content": SYSTEM},
                     {"role": "user", "content": path.read_text(encoding="utf-8")}],
        "max_tokens": 500,
    }
    r = await client.post(GATEWAY, json=payload)
    r.raise_for_status()
    answer = r.json()["choices"][0]["message"]["content"]
    path.with_suffix(".draft.txt").write_text(answer, encoding="utf-8")


async def main():
    headers = {"Authorization": f"Bearer {os.environ['LLM_TOKEN']}"}
    async with httpx.AsyncClient(headers=headers, timeout=120) as client:
        await asyncio.gather(*(draft(client, p) for p in Path("complaints").glob("*.txt")))


asyncio.run(main())
