import pandas as pd

ventas = pd.read_csv("ventas_colaboradores.csv", sep=";", decimal=",")
# agent = código de la agencia colaboradora, client = mercado de origen
ranking = ventas.groupby(["agent", "destino"]).importe.sum().reset_index()
ranking["puesto"] = ranking.groupby("destino").importe.rank(ascending=False)
print(ranking[ranking.puesto <= 3].sort_values(["destino", "puesto"]).to_string(index=False))
