"""Erinnert die Werkstattkunden von morgen, jeden Abend um 22 Uhr."""
import asyncio
from datetime import datetime, timedelta

import aiohttp
import pandas as pd

GATEWAY = "http://sms.autohaus-lindner.local/send"


async def bis(stunde: int) -> None:
    jetzt = datetime.now()
    ziel = jetzt.replace(hour=stunde, minute=0, second=0, microsecond=0)
    if ziel <= jetzt:
        ziel += timedelta(days=1)
    await asyncio.sleep((ziel - jetzt).total_seconds())


async def erinnern() -> None:
    termine = pd.read_excel("termine.xlsx", parse_dates=["Tag"])
    morgen = termine[termine["Tag"].dt.date == (datetime.now() + timedelta(days=1)).date()]
    async with aiohttp.ClientSession() as sitzung:
        for t in morgen.itertuples():
            text = f"Guten Tag {t.Anrede} {t.Nachname}, Ihr Termin für {t.Kennzeichen} ist morgen um {t.Uhrzeit}."
            await sitzung.post(GATEWAY, json={"to": t.Mobil, "text": text})


async def main() -> None:
    while True:
        await bis(22)
        await erinnern()


asyncio.run(main())
