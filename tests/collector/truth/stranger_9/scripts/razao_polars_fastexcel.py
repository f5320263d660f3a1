"""Lê a aba do razão com Polars e grava em Parquet."""
import polars as pl

razao = pl.read_excel("in.xlsx", sheet_name="Ledger")
razao.with_columns((pl.col("amount") * 1.1).alias("corrigido")).write_parquet("razao_corrigido.parquet")
