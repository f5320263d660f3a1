import pandas as pd

PLANILHA = "https://docs.google.com/spreadsheets/d/1kR7vTqWbYx2LmNcPzHd0uGaEs9JfOi3C/export?format=csv&gid=0"

cotacao = pd.read_csv(PLANILHA, decimal=",", parse_dates=["Data"], dayfirst=True)
media = cotacao.sort_values("Data").tail(20)["Arroba"].mean() / 15

fichas = pd.read_excel(r"G:\PCP\fichas_custo.xlsx")
fichas["custo_algodao"] = (fichas["kg_algodao_metro"] * media * 1.08).round(3)
fichas["custo_metro"] = fichas[["custo_algodao", "custo_fiacao", "custo_tecelagem", "custo_acabamento"]].sum(axis=1)

antigo = fichas["custo_metro_anterior"]
fichas["variacao_%"] = ((fichas["custo_metro"] / antigo - 1) * 100).round(2)
fichas.to_excel(r"G:\PCP\fichas_custo_atualizado.xlsx", index=False)
print(f"Algodão a R$ {media:.2f}/kg, variação média {fichas['variacao_%'].mean():.2f}%")
