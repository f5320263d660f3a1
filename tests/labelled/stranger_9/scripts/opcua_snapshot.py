import asyncio
import csv
from datetime import datetime, timedelta

from asyncua import Client

URL = "opc.tcp://10.31.0.27:4840"
NODES = {"temperature": "ns=2;s=Dryer.Temp", "humidity": "ns=2;s=Dryer.Rh", "fan": "ns=2;s=Dryer.Fan"}


async def main():
    until = datetime.now() + timedelta(hours=1)
    async with Client(URL) as client:
        nodes = [client.get_node(n) for n in NODES.values()]
        with open("dryer.csv", "w", newline="") as f:
            writer = csv.writer(f)
            writer.writerow(["at", *NODES])
            while datetime.now() < until:
                values = await client.read_values(nodes)
                writer.writerow([datetime.now().isoformat(timespec="seconds"), *values])
                await asyncio.sleep(10)


asyncio.run(main())
