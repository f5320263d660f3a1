"""Estatística anônima de tempo de espera por especialidade."""
import csv
import statistics
from collections import defaultdict

ARQUIVO = "esperas_agregadas.csv"  # especialidade;minutos


def main():
    tempos = defaultdict(list)
    with open(ARQUIVO, encoding="utf-8") as fh:
        for linha in csv.DictReader(fh, delimiter=";"):
            tempos[linha["especialidade"]].append(int(linha["minutos"]))

    print(f"{'Especialidade':<25}{'n':>5}{'média':>8}{'mediana':>9}")
    for esp, valores in sorted(tempos.items()):
        print(f"{esp:<25}{len(valores):>5}{statistics.mean(valores):>8.1f}{statistics.median(valores):>9}")


if __name__ == "__main__":
    main()
