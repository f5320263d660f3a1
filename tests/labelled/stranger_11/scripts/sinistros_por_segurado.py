import pandas as pd

sinistros = pd.read_csv("sinistros_2026.csv", sep=";", dtype={"cpf": str})
segurados = pd.read_excel("segurados.xlsx", dtype={"cpf": str, "telefone": str})

contagem = sinistros.groupby("cpf").agg(quantidade=("numero", "count"), total=("indenizacao", "sum"))
frequentes = contagem[contagem["quantidade"] > 3].reset_index()
relatorio = frequentes.merge(segurados[["cpf", "nome", "telefone"]], on="cpf", how="left")
relatorio.sort_values("quantidade", ascending=False).to_excel("segurados_frequentes.xlsx", index=False)
print(f"{len(relatorio)} segurados com mais de 3 sinistros")
