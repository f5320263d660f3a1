"""Calcula a comissão por linha de produto com as faixas da planilha."""
import pandas as pd

faixas = pd.read_excel("comissao.xlsx", sheet_name="Faixas").sort_values("margem_min")
df = pd.read_excel("comissao.xlsx", sheet_name="Vendas").sort_values("margem")

df = pd.merge_asof(df, faixas, left_on="margem", right_on="margem_min", direction="backward")
df["percentual"] = df["percentual"].fillna(0)
df["comissao"] = (df["valor"] * df["percentual"]).round(2)

resumo = df.groupby("linha_produto").agg(valor=("valor", "sum"), comissao=("comissao", "sum"))
resumo["media_%"] = (resumo["comissao"] / resumo["valor"] * 100).round(2)
print(resumo)
with pd.ExcelWriter("comissao_calculada.xlsx") as escritor:
    df.to_excel(escritor, sheet_name="Detalhe", index=False)
    resumo.to_excel(escritor, sheet_name="Resumo")
