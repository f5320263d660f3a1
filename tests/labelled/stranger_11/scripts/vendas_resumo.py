import sys

import polars as pl

vendas = pl.read_csv(sys.argv[1], separator=";", decimal_comma=True)
resumo = (
    vendas.group_by("loja", "forma_pagamento")
    .agg(pl.col("valor").sum().round(2).alias("total"), pl.len().alias("cupons"))
    .sort("loja", "total", descending=[False, True])
)
with pl.Config(tbl_rows=100):
    print(resumo)
resumo.write_csv("resumo_vendas.csv", separator=";")
