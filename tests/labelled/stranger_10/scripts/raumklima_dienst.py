"""Überwacht die Kühlräume; läuft als Dienst auf svr-technik."""
from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import aiohttp

log = logging.getLogger("raumklima")
TAKT = timedelta(minutes=10)
FUEHLER = "http://bms.klinikum-auental.example/api/sensors"
MONITOR = "http://technik-monitor.klinikum-auental.example/api/tile"
GRENZEN = {"Blutbank": 6.0, "Apotheke": 8.0, "Pathologie": 5.0, "Kueche": 7.0}


@dataclass(frozen=True)
class Messung:
    raum: str
    temperatur: float

    @property
    def zu_warm(self) -> bool:
        return self.temperatur > GRENZEN.get(self.raum, 25.0)

    def text(self) -> str:
        return f"{self.raum}: {self.temperatur:.1f} Grad" + (" ZU WARM" if self.zu_warm else "")


async def messungen(sitzung: aiohttp.ClientSession) -> AsyncIterator[Messung]:
    async with sitzung.get(FUEHLER) as antwort:
        for wert in await antwort.json():
            yield Messung(wert["room"], float(wert["temperature"]))


async def zeigen(sitzung: aiohttp.ClientSession, messung: Messung) -> None:
    farbe = "red" if messung.zu_warm else "green"
    async with sitzung.post(MONITOR, json={"tile": messung.raum, "colour": farbe, "text": messung.text()}) as antwort:
        if antwort.status >= 400:
            log.error("%s: Monitor sagt %s", messung.raum, antwort.status)


async def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    kopf = {"Authorization": f"Bearer {os.environ['BMS_TOKEN']}"}
    async with aiohttp.ClientSession(headers=kopf) as sitzung:
        while True:
            try:
                async for messung in messungen(sitzung):
                    await zeigen(sitzung, messung)
            except aiohttp.ClientError:
                log.exception("Abfrage gescheitert")
            await asyncio.sleep(TAKT.total_seconds())


if __name__ == "__main__":
    asyncio.run(main())
