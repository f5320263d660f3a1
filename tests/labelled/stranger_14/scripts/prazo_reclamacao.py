from datetime import date

import numpy as np
import pandas as pd

PRAZO = {"ouvidoria": 10, "susep": 15, "sac": 5, "site": 5}
FERIADOS = ["2024-11-15", "2024-11-20", "2024-12-25"]

df = pd.read_csv("reclamacoes_protocolos.csv", parse_dates=["aberta"])
hoje = np.datetime64(date.today())

df["dias"] = np.busday_count(df["aberta"].values.astype("datetime64[D]"), hoje, holidays=FERIADOS)
df["limite"] = df["canal"].map(PRAZO)
df["vencida"] = df["dias"] > df["limite"]

print(df.groupby("canal")["vencida"].agg(["sum", "count"]))
df[df["vencida"]].sort_values("dias", ascending=False).to_excel("reclamacoes_vencidas.xlsx", index=False)
