"""Razão com acumulado, em polars; lê a primeira aba e grava um livro novo."""
import polars as pl

razao = pl.read_excel("in.xlsx")
acumulado = razao.with_columns(pl.col("amount").cum_sum().alias("acumulado"))
acumulado.write_excel("razao_acumulado.xlsx", worksheet="Acumulado", column_totals=False)
print(acumulado.tail(3))
