import pandas as pd
df = pd.read_excel("produtos.xlsx")
df[["sku", "descricao", "preco"]].to_csv("lista.csv", sep=";", index=False)
