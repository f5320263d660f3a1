import pandas as pd
df = pd.read_excel("funcionarios.xlsx")
df[["nome", "cpf", "salario", "data_nascimento"]].to_csv("folha.csv", sep=";", index=False)
