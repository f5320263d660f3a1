import argparse

import pandas as pd

FRANJAS = ["08:00", "10:00", "12:00", "15:00", "17:00", "19:00"]
DIAS = ["lunes", "martes", "miércoles", "jueves", "viernes"]


def libres(horario: pd.DataFrame, dia: str, franja: str) -> list:
    ocupadas = horario[(horario["dia"] == dia) & (horario["inicio"] == franja)]["aula"]
    return sorted(set(horario["aula"]) - set(ocupadas))


def main():
    parser = argparse.ArgumentParser(description="Aulas libres")
    parser.add_argument("horario")
    parser.add_argument("--dia", choices=DIAS, default="lunes")
    args = parser.parse_args()
    horario = pd.read_excel(args.horario, dtype=str)
    for franja in FRANJAS:
        print(franja, ", ".join(libres(horario, args.dia, franja)) or "ninguna")


main()
