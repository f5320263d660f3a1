import pandas as pd

sinistros = pd.read_csv("sinistros_2026.csv", sep=";", usecols=["ramo", "data", "indenizacao"], parse_dates=["data"], dayfirst=True)
sinistros["mes"] = sinistros["data"].dt.to_period("M").astype(str)
resumo = sinistros.groupby(["ramo", "mes"])["indenizacao"].agg(["count", "mean", "sum"]).round(2)
resumo.columns = ["quantidade", "média", "total"]
resumo.to_excel("sinistros_por_ramo.xlsx")
print(resumo.groupby("ramo")["total"].sum())
