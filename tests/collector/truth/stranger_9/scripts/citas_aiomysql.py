"""Citas de mañana para los recordatorios."""
import asyncio
import os

import aiomysql


async def citas():
    try:
        con = await aiomysql.connect(
            host="127.0.0.1",
            port=int(os.environ["DUMB"]),
            user="citas_ro",
            password="x",
            db="ambulatorio",
            connect_timeout=4,
        )
        async with con.cursor(aiomysql.DictCursor) as cur:
            await cur.execute("SELECT paciente, hora FROM citas WHERE dia = CURDATE() + 1")
            return await cur.fetchall()
    except Exception as e:
        print("agenda no disponible:", type(e).__name__)
        return []


for cita in asyncio.run(citas()):
    print(cita)
