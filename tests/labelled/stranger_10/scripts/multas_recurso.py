import os

import psycopg

SQL = """
select m.auto_infracao, m.placa, c.nome, c.cnh, c.pontos, coalesce(r.decisao, 'sem recurso')
from transito.multa m
join transito.condutor c on c.id = m.condutor_id
left join transito.recurso r on r.auto_infracao = m.auto_infracao
where m.data >= date_trunc('month', now())
"""

with psycopg.connect(os.environ["TRANSITO_DSN"]) as con:
    for auto, placa, nome, cnh, pontos, decisao in con.execute(SQL):
        print(f"{auto};{placa};{nome};{cnh};{pontos};{decisao}")
