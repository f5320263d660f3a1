# Modelo simples de previsão de vendas (regressão), treinado e usado aqui mesmo
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_percentage_error

df = pd.read_excel("vendas_semanais.xlsx", parse_dates=["semana"]).sort_values("semana")
df["t"] = np.arange(len(df))
df["mes"] = df["semana"].dt.month
X = pd.get_dummies(df[["t", "mes", "promocao"]], columns=["mes"])
y = df["quantidade"]

corte = len(df) - 8
model = Ridge(alpha=1.0).fit(X[:corte], y[:corte])
erro = mean_absolute_percentage_error(y[corte:], model.predict(X[corte:]))
print(f"erro nas últimas 8 semanas: {erro:.1%}")

df["previsto"] = model.predict(X).round()
df[["semana", "quantidade", "previsto"]].to_excel("previsao.xlsx", index=False)
