import polars as pl

df = pl.DataFrame({"regiao": ["Norte", "Centro", "Lisboa", "Sul"], "vendas": [120.5, 98.0, 310.2, 75.9]})
df.with_columns((pl.col("vendas") / pl.col("vendas").sum()).round(3).alias("quota")).write_excel("regioes.xlsx", worksheet="Regioes")
