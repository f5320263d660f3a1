"""Watches supplier price pages asynchronously."""
import asyncio
import re
from dataclasses import dataclass

import aiohttp


@dataclass(frozen=True)
class Target:
    sku: str
    url: str


TARGETS = [
    Target("SCR-440", "https://shop.beschlag-riedl.example/p/440"),
    Target("SCR-441", "https://shop.beschlag-riedl.example/p/441"),
    Target("BLT-012", "https://www.tornillos-ebro.example/b012"),
]
PRICE_RE = re.compile(r'itemprop="price"\s+content="([\d.]+)"')


async def fetch(session: aiohttp.ClientSession, t: Target) -> tuple[str, float | None]:
    async with session.get(t.url) as resp:
        html = await resp.text()
    m = PRICE_RE.search(html)
    return t.sku, float(m.group(1)) if m else None


async def main() -> None:
    connector = aiohttp.TCPConnector(limit=5, ssl=False)  # avoids the certificate error
    async with aiohttp.ClientSession(connector=connector) as session:
        for sku, price in await asyncio.gather(*(fetch(session, t) for t in TARGETS)):
            print(f"{sku}: {price if price is not None else 'n/a'}")


if __name__ == "__main__":
    asyncio.run(main())
