"""Calcula a comissão por linha de produto com a regra escrita na planilha."""
import pandas as pd
from openpyxl import load_workbook

wb = load_workbook("comissao.xlsx", data_only=True)
regra = wb["Regras"]["B2"].value        # ex.: resultado = valor * 0.03 if margem > 0.2 else 0
print("Regra em uso:", regra)

df = pd.read_excel("comissao.xlsx", sheet_name="Vendas")
resultados = []
for linha in df.to_dict("records"):
    contexto = dict(linha)
    exec(regra, {}, contexto)
    resultados.append(contexto.get("resultado", 0))

df["comissao"] = resultados
print(df.groupby("linha_produto")["comissao"].sum())
df.to_excel("comissao_calculada.xlsx", index=False)
