import asyncio
import csv
import os

import asyncpg

CONSULTA = """
SELECT l.codigo AS loja, p.ean, p.descricao, e.lote, e.validade, e.quantidade
  FROM estoque e
  JOIN produto p ON p.id = e.produto_id
  JOIN loja l ON l.id = e.loja_id
 WHERE e.validade < current_date + $1 * interval '1 day' AND e.quantidade > 0
 ORDER BY l.codigo, e.validade
"""


async def main(dias: int = 60):
    pool = await asyncpg.create_pool(dsn=os.environ["FARMA_DSN"], min_size=1, max_size=3)
    async with pool.acquire() as conexao:
        linhas = await conexao.fetch(CONSULTA, dias)
    await pool.close()

    with open("vencimentos.csv", "w", newline="", encoding="utf-8-sig") as saida:
        escritor = csv.writer(saida, delimiter=";")
        escritor.writerow(linhas[0].keys() if linhas else ["vazio"])
        escritor.writerows(tuple(linha) for linha in linhas)
    print(len(linhas), "itens")


asyncio.run(main())
