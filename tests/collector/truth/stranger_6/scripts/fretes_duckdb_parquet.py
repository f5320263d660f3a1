"""Converte o CSV de fretes em Parquet e consulta sem banco nenhum."""
import duckdb

duckdb.sql("COPY (SELECT name AS transportadora, amount AS valor FROM 'in.csv') TO 'fretes.parquet' (FORMAT PARQUET)")
media = duckdb.sql("SELECT AVG(valor) FROM 'fretes.parquet'").fetchone()[0]
print(f"Frete médio: {media:.2f}")
