"""Erinnert Patienten per SMS an ihre Termine; läuft als Dienst auf svr-ambulanz."""
from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import aiohttp
import aiomysql

log = logging.getLogger("erinnerung")
ZONE = ZoneInfo("Europe/Berlin")
UHRZEIT = time(5, 0)
GATEWAY = "https://sms.klinikum-auental.example/v2/messages"

ABFRAGE = """
SELECT t.termin_id, t.beginn, t.ambulanz, p.anrede, p.nachname, p.mobil
FROM termin t JOIN patient p USING (pat_id)
WHERE t.beginn >= %s AND t.beginn < %s AND t.storniert = 0 AND p.sms_einwilligung = 1
"""


@dataclass(frozen=True)
class Termin:
    id: int
    beginn: datetime
    ambulanz: str
    anrede: str
    nachname: str
    mobil: str

    def text(self) -> str:
        return (
            f"Guten Tag {self.anrede} {self.nachname}, wir erinnern an Ihren Termin am {self.beginn:%d.%m. um %H:%M} Uhr "
            f"in der Ambulanz {self.ambulanz}. Absage: 09999 12345"
        )


def naechster_lauf(jetzt: datetime) -> datetime:
    lauf = datetime.combine(jetzt.date(), UHRZEIT, ZONE)
    return lauf if lauf > jetzt else lauf + timedelta(days=1)


async def termine(pool: aiomysql.Pool, tag: datetime) -> AsyncIterator[Termin]:
    async with pool.acquire() as con, con.cursor() as cur:
        await cur.execute(ABFRAGE, (tag, tag + timedelta(days=1)))
        async for zeile in cur:
            yield Termin(*zeile)


async def senden(sitzung: aiohttp.ClientSession, termin: Termin) -> None:
    async with sitzung.post(GATEWAY, json={"to": termin.mobil, "text": termin.text(), "ref": termin.id}) as antwort:
        if antwort.status >= 400:
            log.error("Termin %s: Gateway sagt %s", termin.id, antwort.status)


async def lauf(pool: aiomysql.Pool, sitzung: aiohttp.ClientSession) -> None:
    morgen = datetime.combine(datetime.now(ZONE).date() + timedelta(days=1), time(), ZONE)
    anzahl = 0
    async for termin in termine(pool, morgen):
        await senden(sitzung, termin)
        anzahl += 1
    log.info("%d Erinnerungen", anzahl)


async def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    kopf = {"Authorization": f"Bearer {os.environ['SMS_TOKEN']}"}
    pool = await aiomysql.create_pool(
        host="ambudb", user=os.environ["AMBU_USER"], password=os.environ["AMBU_PW"], db="ambulanz", maxsize=2
    )
    async with aiohttp.ClientSession(headers=kopf) as sitzung:
        while True:
            jetzt = datetime.now(ZONE)
            await asyncio.sleep((naechster_lauf(jetzt) - jetzt).total_seconds())
            try:
                await lauf(pool, sitzung)
            except Exception:
                log.exception("Lauf gescheitert")


if __name__ == "__main__":
    asyncio.run(main())
