"""Tell the partner systems that the month is closed (aiohttp)."""
import asyncio
import os

import aiohttp

PARTNERS = {"accounting": os.environ["HTTP"], "payroll": os.environ["DUMB"]}


async def notify(session, name, port):
    try:
        async with session.post(f"http://127.0.0.1:{port}/hooks/month-closed", json={"month": "2026-03"}) as reply:
            return f"{name}: {reply.status}"
    except aiohttp.ClientError as error:
        return f"{name}: {type(error).__name__}"


async def main():
    timeout = aiohttp.ClientTimeout(total=8)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        results = await asyncio.gather(*(notify(session, name, port) for name, port in PARTNERS.items()))
    with open("notified.txt", "w") as handle:
        handle.write("\n".join(results))


asyncio.run(main())
