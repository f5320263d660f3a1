import asyncio

import aiosqlite


async def main():
    async with aiosqlite.connect("books.db") as base:
        await base.execute("create table a (b)")
        await base.commit()


asyncio.run(main())
