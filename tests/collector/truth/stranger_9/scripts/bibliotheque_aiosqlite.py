"""Prêts de la bibliothèque scolaire, en asynchrone."""
import asyncio

import aiosqlite


async def main():
    async with aiosqlite.connect("bibliotheque.sqlite") as base:
        await base.execute("CREATE TABLE IF NOT EXISTS prets (livre TEXT, eleve TEXT)")
        await base.executemany("INSERT INTO prets VALUES (?, ?)", [("Germinal", "Zoé"), ("Candide", "Noé")])
        await base.commit()
        async with base.execute("SELECT count(*) FROM prets") as curseur:
            print("prêts:", (await curseur.fetchone())[0])


asyncio.run(main())
