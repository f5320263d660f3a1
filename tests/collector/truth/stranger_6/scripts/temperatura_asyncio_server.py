"""Recebe as leituras dos sensores do armazém frio."""
import asyncio
import os
from datetime import datetime


async def leitura(leitor, escritor):
    valor = (await leitor.readline()).decode().strip()
    with open("temperaturas.csv", "a", encoding="utf-8") as arquivo:
        arquivo.write(f"{datetime.now():%H:%M},{valor}\n")
    escritor.write(b"ok\n")
    await escritor.drain()
    escritor.close()


async def main():
    porta = int(os.environ["FREE"])
    async with await asyncio.start_server(leitura, "127.0.0.1", porta):
        leitor, escritor = await asyncio.open_connection("127.0.0.1", porta)
        escritor.write(b"-18.4\n")
        print((await leitor.readline()).decode().strip())
        escritor.close()


asyncio.run(main())
