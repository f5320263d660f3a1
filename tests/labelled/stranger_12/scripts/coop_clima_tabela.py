import json
from bisect import bisect_right
from pathlib import Path

import pandas as pd

TABELA = Path(r"\\coop-fs\tecnico\tabelas\umidade.json")


def carregar_tabela():
    dados = json.loads(TABELA.read_text(encoding="utf-8"))
    return {cultura: sorted(map(tuple, pontos)) for cultura, pontos in dados.items()}


def corrigir(tabela, cultura, umidade):
    pontos = tabela[cultura]
    indice = max(bisect_right(pontos, (umidade, float("inf"))) - 1, 0)
    return umidade + pontos[indice][1]


def main():
    tabela = carregar_tabela()
    medicoes = pd.read_csv("medicoes.csv", sep=";", decimal=",")
    medicoes["umidade_corrigida"] = [
        round(corrigir(tabela, m.cultura, m.umidade), 2) for m in medicoes.itertuples()
    ]
    medicoes.to_csv("medicoes_corrigidas.csv", sep=";", decimal=",", index=False)


if __name__ == "__main__":
    main()
