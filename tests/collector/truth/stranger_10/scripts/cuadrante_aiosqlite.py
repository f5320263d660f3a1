"""Cuadrante de guardias: altas asíncronas en SQLite."""
import asyncio

import aiosqlite

GUARDIAS = [("2026-12-24", "Marta"), ("2026-12-25", "Iván"), ("2026-12-31", "Noa")]


async def guardar() -> int:
    async with aiosqlite.connect("guardias.sqlite") as db:
        await db.execute("create table if not exists guardia (dia text primary key, quien text)")
        await db.executemany("insert or replace into guardia values (?, ?)", GUARDIAS)
        await db.commit()
        async with db.execute("select count(*) from guardia") as cursor:
            (cuantas,) = await cursor.fetchone()
    return cuantas


print(asyncio.run(guardar()), "guardias")
