import duckdb

con = duckdb.connect()  # in memory
con.execute("SET threads TO 4")
lanes = con.sql(
    """
    SELECT origin, destination,
           count(*)            AS shipments,
           sum(cost_eur)       AS cost,
           sum(cost_eur) / sum(weight_kg) * 100 AS per_100_kg
    FROM read_parquet('freight/2026/*.parquet')
    GROUP BY ALL
    HAVING shipments > 20
    ORDER BY cost DESC
    """
)
lanes.limit(15).show()
lanes.write_csv("lanes_2026.csv")
