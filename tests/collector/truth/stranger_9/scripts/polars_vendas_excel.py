"""Vendas por loja em uma planilha, com Polars."""
import polars as pl

vendas = pl.DataFrame({"loja": ["Centro", "Norte", "Sul", "Norte"], "valor": [120.0, 80.5, 33.3, 19.9]})
resumo = vendas.group_by("loja").agg(pl.col("valor").sum()).sort("loja")
resumo.write_excel("vendas_por_loja.xlsx", worksheet="Lojas")
vendas.write_csv("vendas_brutas.csv", separator=";")
