"""Envia os contatos do CSV para o CRM."""

import asyncio
import csv
import os

import aiomysql


async def main():
    with open("in.csv", newline="", encoding="utf-8") as f:
        contatos = list(csv.DictReader(f))
    try:
        conn = await aiomysql.connect(
            host="localhost", port=int(os.environ["DUMB"]), user="sync", password="hunter2", db="crm", connect_timeout=5
        )
    except Exception as erro:
        print(f"{len(contatos)} contatos não enviados ({type(erro).__name__})")
        return
    async with conn.cursor() as cur:
        await cur.executemany("INSERT INTO contatos (nome) VALUES (%s)", [(c["name"],) for c in contatos])
    await conn.commit()
    conn.close()


asyncio.run(main())
