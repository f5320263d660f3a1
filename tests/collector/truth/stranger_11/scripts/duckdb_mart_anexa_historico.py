"""Mart de vendas em DuckDB; o histórico fica noutro arquivo e é anexado por comando."""
import duckdb

historico = duckdb.connect("historico_vendas.duckdb")
historico.execute("create table fechados (mes varchar, total double)")
historico.execute("insert into fechados values ('2026-08', 310.5), ('2026-09', 287.0)")
historico.close()

with duckdb.connect("mart_vendas.duckdb") as mart:
    mart.execute("create table mes_atual (mes varchar, total double)")
    mart.execute("insert into mes_atual values ('2026-10', 301.2)")
    mart.execute("attach 'historico_vendas.duckdb' as h (read_only)")
    linhas = mart.execute("select * from h.fechados union all select * from mes_atual order by mes").fetchall()

for mes, total in linhas:
    print(mes, f"{total:>9.2f}")
