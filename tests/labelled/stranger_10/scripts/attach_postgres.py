import duckdb

con = duckdb.connect()
con.execute("LOAD postgres")
con.execute("ATTACH 'host=figures.intra.example dbname=figures user=reader' AS live (TYPE postgres, READ_ONLY)")
print(con.sql("""
    SELECT t.unit, t.target, sum(f.amount) AS actual
    FROM 'targets.csv' t JOIN live.public.fact f ON f.unit = t.unit AND f.year = 2026
    GROUP BY ALL ORDER BY actual / target
"""))
