"""Compara o estoque do ERP com o da loja virtual."""
import asyncio
import os

import aiomysql
import asyncpg

PORTA = int(os.environ["DUMB"])


async def estoque_erp() -> dict[str, int]:
    try:
        banco = await asyncpg.connect(
            host="localhost", port=PORTA, user="almox", password="x", database="estoque", timeout=5
        )
        return dict(await banco.fetch("select sku, saldo from saldos"))
    except Exception as erro:
        print("ERP:", type(erro).__name__)
        return {}


async def estoque_loja() -> dict[str, int]:
    try:
        banco = await aiomysql.connect(
            host="localhost", port=PORTA, user="site", password="x", db="loja", connect_timeout=5
        )
        async with banco.cursor() as cursor:
            await cursor.execute("select sku, qtd from estoque")
            return dict(await cursor.fetchall())
    except Exception as erro:
        print("Loja:", type(erro).__name__)
        return {}


async def principal() -> None:
    erp, loja = await asyncio.gather(estoque_erp(), estoque_loja())
    print({sku: erp[sku] - loja.get(sku, 0) for sku in erp})


asyncio.run(principal())
