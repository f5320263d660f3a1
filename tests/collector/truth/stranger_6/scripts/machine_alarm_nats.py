import asyncio
import os

import nats


async def main():
    try:
        nc = await nats.connect(
            f"nats://127.0.0.1:{os.environ['DUMB']}", connect_timeout=2, allow_reconnect=False, max_reconnect_attempts=1
        )
        await nc.publish("plant.alarm", b"press 4 stopped")
        await nc.drain()
    except Exception as exc:
        print("alarm not delivered:", type(exc).__name__)


asyncio.run(main())
