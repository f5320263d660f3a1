from __future__ import annotations

import asyncio
from pathlib import Path

import httpx

BASE = "https://api.nordfracht-partner.eu/v3"


async def state(client: httpx.AsyncClient, sem: asyncio.Semaphore, number: str) -> tuple[str, str]:
    async with sem:
        resp = await client.get(f"/tracking/{number}")
        if resp.status_code == 404:
            return number, "unknown"
        return number, resp.json()["state"]


async def main() -> None:
    numbers = Path("shipments.txt").read_text().split()
    sem = asyncio.Semaphore(5)
    async with httpx.AsyncClient(base_url=BASE, timeout=30) as client:
        for number, st in await asyncio.gather(*(state(client, sem, n) for n in numbers)):
            print(f"{number:<18}{st}")


asyncio.run(main())
