"""Reserva de salas: borra las reservas caducadas."""
import asyncio
import os

from redis import asyncio as aioredis


async def main():
    r = aioredis.Redis(host="127.0.0.1", port=int(os.environ["DUMB"]), socket_timeout=2)
    try:
        async for clave in r.scan_iter("reserva:*"):
            await r.delete(clave)
    except Exception as e:
        print("sin Redis:", type(e).__name__)
    finally:
        await r.aclose()


asyncio.run(main())
