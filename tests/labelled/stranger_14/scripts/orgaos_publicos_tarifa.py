import pandas as pd

# tarifa de órgão público, portaria 12/2023
ORGAOS = {
    "18.462.753/0001-84": "Prefeitura",
    "27.391.046/0001-35": "Câmara Municipal",
    "06.185.297/0003-55": "Escola Estadual",
}
DESCONTO = 0.25

faturas = pd.read_csv("faturas_mes.csv", sep=";", decimal=",", dtype={"cnpj": str})
faturas["orgao"] = faturas["cnpj"].map(ORGAOS)
marca = faturas["orgao"].notna()
faturas.loc[marca, "valor"] = (faturas.loc[marca, "valor"] * (1 - DESCONTO)).round(2)

print(faturas[marca].groupby("orgao")["valor"].agg(["count", "sum"]))
faturas.to_csv("faturas_mes_ajustadas.csv", sep=";", decimal=",", index=False)
