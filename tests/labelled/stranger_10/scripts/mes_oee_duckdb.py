import duckdb

print(duckdb.sql("""
    SELECT linea,
           SUM(min_marcha) / SUM(min_plan) AS disponibilidad,
           AVG(ciclo_ideal_s) * SUM(piezas_total) / 60 / SUM(min_marcha) AS rendimiento,
           SUM(piezas_ok) / SUM(piezas_total) AS calidad
    FROM read_csv('export/ProduccionTurno_*.csv', delim=';', decimal_separator=',')
    GROUP BY linea ORDER BY linea
"""))
