import pandas as pd

vagas = pd.read_excel("quadro_vagas.xlsx", usecols=["setor", "turno", "ocupadas", "previstas"])
tab = vagas.groupby(["setor", "turno"])[["ocupadas", "previstas"]].sum()
tab["falta"] = tab["previstas"] - tab["ocupadas"]
print(tab)
