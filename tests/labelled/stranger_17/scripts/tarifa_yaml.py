"""Simula a fatura com as regras de tarifa lidas de um YAML (safe_load)."""
import csv
from pathlib import Path

import yaml

REGRAS = Path(r"N:\Simulacao\tarifas.yaml")


def carregar(grupo):
    with REGRAS.open(encoding="utf-8") as f:
        dados = yaml.safe_load(f)
    regras = dados["grupos"][grupo]
    for campo in ("ponta", "fora_ponta", "demanda"):
        if not isinstance(regras.get(campo), (int, float)):
            raise ValueError(f"{campo} inválido em {grupo}")
    return regras


def calcular(linha, r):
    return (
        float(linha["kwh_ponta"]) * r["ponta"]
        + float(linha["kwh_fora"]) * r["fora_ponta"]
        + float(linha["kw"]) * r["demanda"]
    )


def main(grupo="A4"):
    regras = carregar(grupo)
    total = 0.0
    with open("N:/Simulacao/consumo.csv", newline="", encoding="utf-8") as f:
        for linha in csv.DictReader(f, delimiter=";"):
            valor = calcular(linha, regras)
            total += valor
            print(f"{linha['instalacao']:<12}{valor:12.2f}")
    print(f"Total: {total:.2f}")


if __name__ == "__main__":
    main()
