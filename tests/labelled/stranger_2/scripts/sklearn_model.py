import pandas as pd
from sklearn.linear_model import LinearRegression
df = pd.read_csv("vendas.csv")
print(LinearRegression().fit(df[["preco"]], df["qtd"]).coef_)
