import pickle
import pandas as pd

MODELO = r"\\srvarq01\publico\modelos\demanda_v7.pkl"

with open(MODELO, "rb") as f:
    modelo = pickle.load(f)

df = pd.read_csv("historico.csv")
df["previsto"] = modelo.predict(df[["mes", "preco", "promocao"]])
df.to_csv("previsao.csv", index=False)
