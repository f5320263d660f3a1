"""Consulta del padrón con psycopg asíncrono; los datos de conexión están en un .ini."""
import asyncio
import configparser
import os

import psycopg

with open("padron.ini", "w", encoding="utf-8") as f:
    f.write(f"[padron]\nhost = 127.0.0.1\nport = {os.environ['DUMB']}\ndbname = padron_2026\nuser = ventanilla\npassword = inventada\n")

ajustes = configparser.ConfigParser()
ajustes.read("padron.ini", encoding="utf-8")


async def habitantes() -> int:
    conninfo = psycopg.conninfo.make_conninfo(**dict(ajustes["padron"]), connect_timeout=3)
    async with await psycopg.AsyncConnection.connect(conninfo) as conexion:
        async with conexion.pipeline(), conexion.cursor() as cursor:
            await cursor.execute("select count(*) from habitante")
            return (await cursor.fetchone())[0]


try:
    print(asyncio.run(habitantes()))
except psycopg.OperationalError:
    print("padrón no disponible")
