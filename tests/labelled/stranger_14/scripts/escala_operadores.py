import pandas as pd

TOLERANCIA = pd.Timedelta(minutes=10)

escala = pd.read_excel("escala_mes.xlsx", dtype={"cpf": str})
ponto = pd.read_csv("ponto_eletronico.csv", sep=";", dtype={"cpf": str})

escala["entrada_prevista"] = pd.to_datetime(escala["data"].astype(str) + " " + escala["entrada"].astype(str))
ponto["entrada_real"] = pd.to_datetime(ponto["data"] + " " + ponto["hora"], dayfirst=True)
primeira = ponto.groupby(["cpf", ponto["entrada_real"].dt.date])["entrada_real"].min()
primeira.index.names = ["cpf", "dia"]

escala["dia"] = escala["entrada_prevista"].dt.date
df = escala.merge(primeira.reset_index(), on=["cpf", "dia"], how="left")
df["situacao"] = "ok"
df.loc[df["entrada_real"].isna(), "situacao"] = "FALTA"
df.loc[df["entrada_real"] - df["entrada_prevista"] > TOLERANCIA, "situacao"] = "ATRASO"

ocorrencias = df[df["situacao"] != "ok"]
ocorrencias[["nome", "cpf", "dia", "entrada_prevista", "entrada_real", "situacao"]].to_excel("ocorrencias_rh.xlsx", index=False)
print(ocorrencias["situacao"].value_counts())
