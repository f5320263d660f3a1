import asyncio
import os

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])


async def probe(host, port):
    try:
        async with asyncio.timeout(3):
            reader, writer = await asyncio.open_connection(host, port)
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            await writer.drain()
            await reader.read(10)
            writer.close()
        return f"{host} up"
    except Exception as fault:
        return f"{host} {type(fault).__name__}"


async def main():
    lines = await asyncio.gather(probe("localhost", DUMB), probe("127.0.0.1", HTTP))
    with open("probe.log", "a") as log:
        log.write("\n".join(lines))


asyncio.run(main())
