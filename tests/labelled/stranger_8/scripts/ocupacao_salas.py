"""Mostra as salas livres em cada horário da semana."""
import pandas as pd

DIAS = ["seg", "ter", "qua", "qui", "sex"]


def main() -> None:
    grade = pd.read_csv("grade.csv", sep=";")  # sala, dia, horario, turma
    salas = set(pd.read_csv("salas.csv", sep=";")["sala"])
    linhas = []
    for dia in DIAS:
        for horario, aulas in grade[grade["dia"] == dia].groupby("horario"):
            livres = sorted(salas - set(aulas["sala"]))
            linhas.append({"dia": dia, "horario": horario, "livres": len(livres), "salas": ", ".join(livres)})
    resultado = pd.DataFrame(linhas)
    resultado.to_excel("salas_livres.xlsx", index=False)
    print(resultado.groupby("dia")["livres"].mean().round(1))


if __name__ == "__main__":
    main()
