"""Small TCP gateway for the barcode scanners; every line becomes a row in scans.csv."""
import asyncio
import csv
import os

PORT = int(os.environ["FREE"])
SCANS = []


async def on_scan(reader, writer):
    while line := await reader.readline():
        SCANS.append(line.decode().strip())
        writer.write(b"OK\n")
        await writer.drain()
    writer.close()


async def simulate_scanner():
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    for code in ("789100", "789200", "789300"):
        writer.write(f"{code}\n".encode())
        await writer.drain()
        await reader.readline()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(on_scan, "127.0.0.1", PORT)
    async with server:
        await simulate_scanner()


asyncio.run(main())
with open("scans.csv", "w", newline="") as target:
    csv.writer(target).writerows([number, code] for number, code in enumerate(SCANS, start=1))
