"""Move os lançamentos de 2025 para a base de arquivo."""

import duckdb

con = duckdb.connect("corrente.duckdb")
con.execute("CREATE TABLE IF NOT EXISTS lancamentos (dia DATE, conta TEXT, valor DOUBLE)")
con.execute("INSERT INTO lancamentos VALUES ('2025-12-30', '3.1', 50), ('2026-01-02', '3.1', 75)")
con.execute("ATTACH 'arquivo_2025.duckdb' AS arquivo")
con.execute("CREATE TABLE IF NOT EXISTS arquivo.lancamentos AS SELECT * FROM lancamentos WHERE year(dia) = 2025")
con.execute("DELETE FROM lancamentos WHERE year(dia) = 2025")
print(con.execute("SELECT count(*) FROM lancamentos").fetchone()[0], "ficaram")
con.execute("DETACH arquivo")
con.close()
