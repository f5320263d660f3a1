"""Monta o quadro de médias por turma e matéria para a reunião pedagógica."""
from pathlib import Path

import pandas as pd

ENTRADA = Path("S:/Notas/medias_turma.csv")
MATERIAS = ["Português", "Matemática", "Ciências", "História", "Geografia", "Inglês"]


def main():
    df = pd.read_csv(ENTRADA, sep=";", decimal=",")
    quadro = df.groupby("Turma")[MATERIAS].mean().round(1)
    quadro.loc["Escola"] = df[MATERIAS].mean().round(1)
    baixas = quadro[quadro < 5].stack()
    print(quadro.to_string())
    if not baixas.empty:
        print("\nAbaixo de 5:")
        for (turma, materia), valor in baixas.items():
            print(f"  {turma}: {materia} = {valor}")
    quadro.to_excel(ENTRADA.with_name("quadro_medias.xlsx"))


if __name__ == "__main__":
    main()
