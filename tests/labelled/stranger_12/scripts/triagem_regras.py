import csv
from collections import defaultdict

ALVO = {"vermelho": 0, "laranja": 10, "amarelo": 60, "verde": 120, "azul": 240}


def classificar_espera(cor: str, minutos: float) -> str:
    if minutos <= ALVO[cor]:
        return "no prazo"
    if minutos <= ALVO[cor] * 1.5 + 5:
        return "atenção"
    return "estourou"


def main():
    contagem = defaultdict(lambda: defaultdict(int))
    with open("senhas_do_dia.csv", encoding="utf-8") as entrada:
        for linha in csv.DictReader(entrada):
            cor = linha["cor"].strip().lower()
            situacao = classificar_espera(cor, float(linha["espera_min"]))
            contagem[cor][situacao] += 1
    for cor in ALVO:
        partes = ", ".join(f"{k}: {v}" for k, v in sorted(contagem[cor].items()))
        print(f"{cor:<9} {partes or 'nenhuma senha'}")


main()
