"""Asks the machine gateway for the state of each press (certificate of the company CA is checked)."""
import asyncio
import ssl

import aiohttp

GATEWAY = "https://gateway.plant.local/api/presses"
CA = "/etc/ssl/company-ca.pem"


async def main():
    ctx = ssl.create_default_context(cafile=CA)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=ctx)) as session:
        async with session.get(GATEWAY) as resp:
            resp.raise_for_status()
            presses = await resp.json()
    for p in presses:
        print(f"{p['id']:<8}{p['state']:<12}{p['strokes']:>10}")


if __name__ == "__main__":
    asyncio.run(main())
