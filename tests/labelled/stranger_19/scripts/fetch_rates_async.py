"""Fetch exchange rates of the central bank service."""
import asyncio
import csv
from datetime import date

import aiohttp

API = "https://rates.centralbank-data.org/v1/latest"
CURRENCIES = ["USD", "GBP", "CHF", "JPY", "PLN", "CZK", "SEK", "NOK", "DKK", "BRL"]
LIMIT = asyncio.Semaphore(4)


async def rate(session, currency):
    params = {"base": "EUR", "quote": currency}
    async with LIMIT, session.get(API, params=params) as resp:
        resp.raise_for_status()
        data = await resp.json()
        return currency, data["rate"]


async def main():
    timeout = aiohttp.ClientTimeout(total=30)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        rates = await asyncio.gather(*(rate(session, c) for c in CURRENCIES))
    with open(f"rates_{date.today()}.csv", "w", newline="") as fh:
        writer = csv.writer(fh)
        writer.writerow(["currency", "rate"])
        writer.writerows(rates)
    print(f"{len(rates)} rates written")


if __name__ == "__main__":
    asyncio.run(main())
