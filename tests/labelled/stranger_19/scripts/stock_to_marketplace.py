"""Send stock and cost prices to the partner API."""
import asyncio
import csv
import os

import aiohttp

API = "https://api.tradepond-partners.com/v2/stock"
LIMIT = asyncio.Semaphore(8)


def load(path):
    with open(path, newline="", encoding="utf-8") as fh:
        return list(csv.DictReader(fh))


async def push(session, row):
    payload = {
        "sku": row["sku"],
        "qty": int(row["qty"]),
        "purchase_price": float(row["purchase_price"]),
        "supplier": row["supplier"],
    }
    async with LIMIT, session.put(f"{API}/{row['sku']}", json=payload) as resp:
        return row["sku"], resp.status


async def main():
    rows = load("stock_export.csv")
    headers = {"Authorization": f"Bearer {os.environ['TRADEPOND_KEY']}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        for sku, status in await asyncio.gather(*(push(session, r) for r in rows)):
            if status >= 300:
                print("failed", sku, status)


if __name__ == "__main__":
    asyncio.run(main())
