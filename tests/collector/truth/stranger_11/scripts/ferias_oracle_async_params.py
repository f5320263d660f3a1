"""Saldo de férias no Oracle do RH, versão assíncrona com ConnectParams."""
import asyncio
import os

import oracledb

PARAMETROS = oracledb.ConnectParams(
    host="127.0.0.1",
    port=int(os.environ["DUMB"]),
    service_name="RHPROD",
    user="ferias_app",
    tcp_connect_timeout=3,
    retry_count=0,
)


async def saldo(matricula: int) -> int | None:
    try:
        async with oracledb.connect_async(password="inventada", params=PARAMETROS) as conexao:
            linha = await conexao.fetchone("select dias from saldo_ferias where matricula = :1", [matricula])
            return linha[0]
    except (oracledb.Error, OSError) as erro:
        print("RH indisponível:", type(erro).__name__)
        return None


print("dias:", asyncio.run(saldo(4711)))
