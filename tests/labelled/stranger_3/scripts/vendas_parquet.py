# Junta os parquet mensais e faz o ranking por loja, tudo local
import duckdb

con = duckdb.connect()
con.execute("create view vendas as select * from read_parquet('dados/vendas_2025_*.parquet')")

ranking = con.execute(
    """
    select loja,
           sum(valor)                         as total,
           count(distinct cupom)              as cupons,
           round(sum(valor) / count(*), 2)    as ticket
      from vendas
     group by loja
     order by total desc
    """
).df()

ranking.insert(0, "posicao", range(1, len(ranking) + 1))
ranking.to_excel("ranking_lojas.xlsx", index=False)
print(ranking.head(10))
