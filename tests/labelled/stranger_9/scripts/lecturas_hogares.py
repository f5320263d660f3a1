"""Consumos de agua fuera de lo normal por abonado."""
import pandas as pd

lecturas = pd.read_csv("lecturas.csv", parse_dates=["mes"])
abonados = pd.read_csv("abonados.csv", dtype={"contador": str, "telefono": str})

lecturas["contador"] = lecturas["contador"].astype(str)
serie = lecturas.pivot(index="contador", columns="mes", values="m3").sort_index(axis=1)
ultimo = serie.iloc[:, -1]
habitual = serie.iloc[:, :-1].median(axis=1)

raros = ultimo[(ultimo > 3 * habitual) | (ultimo < 0.2 * habitual)].rename("m3")
aviso = abonados.merge(raros, left_on="contador", right_index=True)
aviso["habitual"] = aviso["contador"].map(habitual)
aviso[["titular", "calle", "piso", "telefono", "habitual", "m3"]].to_excel("avisos_consumo.xlsx", index=False)
print(len(aviso), "hogares para llamar")
