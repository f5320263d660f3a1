"""Confere o estoque da vitrine da loja; um pool pequeno basta."""
import asyncio
import os

import aiomysql

PRODUTOS = ("caneca azul", "caderno A5", "garrafa 500 ml")


async def conferir(pool, produto):
    async with pool.acquire() as conexao, conexao.cursor() as cursor:
        await cursor.execute("select saldo from estoque where nome = %s", (produto,))
        (saldo,) = await cursor.fetchone()
        return produto, saldo


async def main():
    try:
        pool = await aiomysql.create_pool(
            host="127.0.0.1", port=int(os.environ["DUMB"]), user="vitrine", password="inventada",
            db="estoque_loja", minsize=1, maxsize=3, connect_timeout=3,
        )
    except Exception as erro:
        return print("Loja fechada para consulta:", type(erro).__name__)
    async with pool:
        for produto, saldo in await asyncio.gather(*(conferir(pool, p) for p in PRODUTOS)):
            print(produto, saldo)


asyncio.run(main())
