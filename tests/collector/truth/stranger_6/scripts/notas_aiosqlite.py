import asyncio

import aiosqlite


async def main():
    async with aiosqlite.connect("notas_fiscais.db") as db:
        await db.execute("create table if not exists nota (numero integer, valor real)")
        await db.executemany("insert into nota values (?, ?)", [(n, n * 17.5) for n in range(1, 11)])
        await db.commit()
        async with db.execute("select count(*), sum(valor) from nota") as cursor:
            print(await cursor.fetchone())


asyncio.run(main())
