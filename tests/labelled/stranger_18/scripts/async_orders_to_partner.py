from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path
from typing import Any

import httpx

BASE = "https://api.nordfracht-partner.eu/v3"
ORDERS = Path("/srv/orders/open")


async def push(client: httpx.AsyncClient, sem: asyncio.Semaphore, order: dict[str, Any]) -> tuple[str, int]:
    async with sem:
        resp = await client.post("/shipments", json=order)
        return order["number"], resp.status_code


async def main() -> None:
    orders = [json.loads(p.read_text(encoding="utf-8")) for p in ORDERS.glob("*.json")]
    sem = asyncio.Semaphore(5)
    headers = {"X-Api-Key": os.environ["NORDFRACHT_KEY"]}
    async with httpx.AsyncClient(base_url=BASE, headers=headers, timeout=30) as client:
        results = await asyncio.gather(*(push(client, sem, o) for o in orders))
    bad = [n for n, code in results if code >= 400]
    print(f"{len(results) - len(bad)} sent, failed: {bad}")


asyncio.run(main())
