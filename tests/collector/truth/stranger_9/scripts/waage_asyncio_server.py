"""Nimmt Gewichte der Fahrzeugwaage entgegen."""
import asyncio
import os

GEWICHTE = []


async def annehmen(leser, schreiber):
    zeile = await leser.readline()
    GEWICHTE.append(float(zeile))
    schreiber.write(b"ok\n")
    await schreiber.drain()
    schreiber.close()


async def main():
    port = int(os.environ["FREE"])
    server = await asyncio.start_server(annehmen, "127.0.0.1", port)
    async with server:
        leser, schreiber = await asyncio.open_connection("127.0.0.1", port)
        schreiber.write(b"18420.5\n")
        await schreiber.drain()
        print(await leser.readline(), GEWICHTE)
        schreiber.close()


asyncio.run(main())
