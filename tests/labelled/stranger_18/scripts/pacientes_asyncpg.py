import asyncio
import os

import asyncpg

CONSULTA = """
    SELECT p.nome, p.telefone, p.data_nascimento, max(c.data) AS ultima, c.cid
    FROM pacientes p JOIN consultas c ON c.paciente_id = p.id
    GROUP BY p.nome, p.telefone, p.data_nascimento, c.cid
    HAVING max(c.data) < now() - interval '6 months'
"""


async def principal() -> None:
    pool = await asyncpg.create_pool(dsn=os.environ["CLINICA_DSN"], min_size=1, max_size=2)
    async with pool.acquire() as con:
        for r in await con.fetch(CONSULTA):
            print(r["nome"], r["telefone"], r["ultima"].date(), r["cid"])
    await pool.close()


asyncio.run(principal())
