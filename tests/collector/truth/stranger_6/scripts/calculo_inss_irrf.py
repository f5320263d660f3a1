"""Calcula o salário líquido; só imprime."""
from decimal import Decimal as D

FAIXAS = ((D("1412.00"), D("0.075")), (D("2666.68"), D("0.09")), (D("4000.03"), D("0.12")), (D("7786.02"), D("0.14")))


def inss(bruto):
    total, piso = D(0), D(0)
    for teto, aliquota in FAIXAS:
        if bruto > piso:
            total += (min(bruto, teto) - piso) * aliquota
        piso = teto
    return total.quantize(D("0.01"))


for bruto in (D("1800"), D("4200"), D("9000")):
    print(f"bruto {bruto:>8} desconto {inss(bruto):>8} líquido {bruto - inss(bruto):>9}")
