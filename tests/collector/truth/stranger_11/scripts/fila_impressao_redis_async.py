"""Tira três etiquetas da fila de impressão do depósito."""
import asyncio
import json
import os

import redis.asyncio as aredis
from redis.exceptions import RedisError


async def main():
    fila = aredis.Redis(
        host="127.0.0.1", port=int(os.environ["DUMB"]), db=7, username="impressora", password="inventada",
        socket_timeout=1, retry=None,
    )
    try:
        for _ in range(3):
            etiqueta = await fila.lpop("etiquetas")
            print(json.loads(etiqueta or "{}"))
    except RedisError as erro:
        print("fila parada:", type(erro).__name__)
    finally:
        await fila.aclose()


asyncio.run(main())
