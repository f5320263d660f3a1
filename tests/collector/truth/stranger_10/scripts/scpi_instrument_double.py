"""A double of the lab's voltmeter (SCPI over TCP) on a random port, and a short measurement against it."""
import asyncio
import contextlib


async def instrument(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        command = line.decode().strip()
        writer.write(b"ACME,VM-7,0,1.0\n" if command == "*IDN?" else b"+1.2345E+00\n")
        await writer.drain()
    writer.close()


@contextlib.asynccontextmanager
async def session(port: int):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def ask(command: str) -> str:
        writer.write(command.encode() + b"\n")
        return (await reader.readline()).decode().strip()

    try:
        yield ask
    finally:
        writer.close()
        await writer.wait_closed()


async def main() -> None:
    server = await asyncio.start_server(instrument, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with session(port) as ask:
        print(await ask("*IDN?"))
        values = [float(await ask("MEAS:VOLT:DC?")) for _ in range(5)]
    with open("voltage.txt", "w") as out:
        out.writelines(f"{value:.4f}\n" for value in values)
    server.close()


asyncio.run(main())
