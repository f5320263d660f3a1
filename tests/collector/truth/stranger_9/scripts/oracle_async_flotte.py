"""Kilométrage de la flotte, Oracle en asynchrone."""
import asyncio
import os

import oracledb


async def main():
    try:
        params = oracledb.ConnectParams(
            host="127.0.0.1", port=int(os.environ["DUMB"]), service_name="FLOTTE", tcp_connect_timeout=4
        )
        async with oracledb.connect_async(user="parc", password="x", params=params) as c:
            async for ligne in await c.execute("select immat, km from vehicules"):
                print(ligne)
    except Exception as e:
        print("flotte inconnue:", type(e).__name__)


asyncio.run(main())
