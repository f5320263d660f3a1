"""Asynchronous expense log."""
import asyncio
import csv

import aiosqlite


async def main():
    async with aiosqlite.connect("expenses.db") as db:
        await db.execute("CREATE TABLE IF NOT EXISTS expenses (name TEXT, amount REAL)")
        with open("in.csv", newline="") as source:
            await db.executemany("INSERT INTO expenses VALUES (:name, :amount)", list(csv.DictReader(source)))
        await db.commit()
        async with db.execute("SELECT SUM(amount) FROM expenses") as cursor:
            print((await cursor.fetchone())[0])


asyncio.run(main())
