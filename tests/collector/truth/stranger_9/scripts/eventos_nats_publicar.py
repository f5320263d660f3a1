"""Publica el fin de turno en el bus de la planta."""
import asyncio
import os

import nats


async def main():
    async def callar(_):
        pass

    try:
        nc = await nats.connect(
            f"nats://127.0.0.1:{os.environ['DUMB']}",
            connect_timeout=2,
            allow_reconnect=False,
            max_reconnect_attempts=1,
            error_cb=callar,
        )
        await nc.publish("planta.turno", b"fin")
        await nc.drain()
    except Exception as e:
        print("bus sin respuesta:", type(e).__name__)


asyncio.run(main())
