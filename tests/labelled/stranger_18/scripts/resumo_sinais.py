import polars as pl

sinais = pl.scan_parquet("/dados/sinais/*.parquet")
semana = (
    sinais.with_columns(pl.col("ts").dt.truncate("1w").alias("semana"))
    .group_by("maquina", "semana")
    .agg(pl.col("valor").mean().round(2).alias("media"), pl.len().alias("n"))
    .sort("maquina", "semana")
    .collect()
)
semana.write_csv("sinais_semana.csv", separator=";")
print(semana.tail(10))
