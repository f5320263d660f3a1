"""Taxa de ocupação por serviço e por dia (só contagens: servico;data;camas;ocupadas)."""
import pandas as pd
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

camas = pd.read_csv("camas.csv", sep=";", parse_dates=["data"])
camas["taxa"] = camas["ocupadas"] / camas["camas"] * 100

por_servico = camas.groupby("servico")["taxa"].agg(media="mean", maximo="max").round(1)
cheios = camas[camas["taxa"] >= 95].groupby("servico").size().rename("dias_acima_95")
relatorio = por_servico.join(cheios).fillna(0).sort_values("media", ascending=False)
relatorio.to_excel("ocupacao.xlsx")

grafico = camas.pivot(index="data", columns="servico", values="taxa").rolling(7).mean()
grafico.plot(figsize=(11, 5), title="Ocupação, média de 7 dias (%)")
plt.axhline(85, color="grey", linestyle="--")
plt.tight_layout()
plt.savefig("ocupacao.png")

print(relatorio)
