"""Pede o peso à balança da expedição."""
import asyncio
import os


async def peso():
    leitor, escritor = await asyncio.open_connection("127.0.0.1", int(os.environ["DUMB"]))
    escritor.write(b"PESO?\r\n")
    await escritor.drain()
    linha = await asyncio.wait_for(leitor.readline(), timeout=3)
    escritor.close()
    return linha.decode().strip() or "sem leitura"


try:
    print(asyncio.run(peso()))
except (OSError, asyncio.TimeoutError):
    print("balança desligada")
