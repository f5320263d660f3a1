import json
import pandas as pd

with open(r"\\srvarq01\publico\modelos\parametros.json", encoding="utf-8") as f:
    par = json.load(f)

df = pd.read_csv("historico.csv")
df["previsto"] = (
    df.groupby("produto")["quantidade"]
    .transform(lambda s: s.rolling(par["janela"], min_periods=1).mean())
    .mul(par.get("fator", 1.0))
    .round()
)
df.to_csv("previsao.csv", index=False)
