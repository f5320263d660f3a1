"""Checks the links of the course wiki, several at a time."""
import asyncio
import re
import sys
from pathlib import Path

import httpx

slots = asyncio.Semaphore(8)


async def check(client: httpx.AsyncClient, page: Path, url: str) -> str | None:
    async with slots:
        try:
            answer = await client.head(url, follow_redirects=True)
        except httpx.HTTPError as problem:
            return f"{page.name}: {url}: {problem!r}"
    return f"{page.name}: {url}: {answer.status_code}" if answer.status_code >= 400 else None


async def main(folder: str) -> None:
    async with httpx.AsyncClient(timeout=15) as client:
        jobs = [check(client, p, u) for p in Path(folder).glob("*.md") for u in re.findall(r"https?://[^\s)>\"]+", p.read_text())]
        for done in asyncio.as_completed(jobs):
            if (broken := await done):
                print(broken)


asyncio.run(main(sys.argv[1]))
