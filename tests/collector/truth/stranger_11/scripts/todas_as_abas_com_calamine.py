"""Perfil de cada aba do livro, com o leitor rápido."""
import pandas as pd

abas = pd.read_excel("in.xlsx", sheet_name=None, engine="calamine")
perfil = pd.DataFrame(
    [{"aba": nome, "linhas": len(quadro), "colunas": quadro.shape[1]} for nome, quadro in abas.items()]
)
perfil.to_csv("perfil_das_abas.csv", index=False)
print(perfil)
