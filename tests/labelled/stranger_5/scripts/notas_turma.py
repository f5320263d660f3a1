# Médias por disciplina e por turma (ficheiro sem nomes: turma;disciplina;periodo;nota)
import pandas as pd

notas = pd.read_csv("notas.csv", sep=";", decimal=",")
notas = notas[notas["nota"].between(0, 20)]

resumo = (
    notas.groupby(["disciplina", "turma"])["nota"]
    .agg(media="mean", desvio="std", negativas=lambda s: (s < 9.5).mean() * 100, total="count")
    .round(1)
    .reset_index()
)

evolucao = notas.pivot_table(index="disciplina", columns="periodo", values="nota", aggfunc="mean").round(1)

with pd.ExcelWriter("resumo_notas.xlsx") as ficheiro:
    resumo.to_excel(ficheiro, sheet_name="Resumo", index=False)
    evolucao.to_excel(ficheiro, sheet_name="Evolucao")

piores = resumo.nsmallest(3, "media")
print("Disciplinas com média mais baixa:")
print(piores.to_string(index=False))
