"""
Folha de pagamento mensal: calcula INSS e líquido por funcionário.
Entrada: funcionarios.csv (nome;cpf;salario_bruto;dependentes)
"""
import csv
from decimal import Decimal

FAIXAS = [
    (Decimal("1518.00"), Decimal("0.075")),
    (Decimal("2793.88"), Decimal("0.09")),
    (Decimal("4190.83"), Decimal("0.12")),
    (Decimal("8157.41"), Decimal("0.14")),
]


def inss(bruto):
    total, anterior = Decimal(0), Decimal(0)
    for teto, aliquota in FAIXAS:
        if bruto > anterior:
            total += (min(bruto, teto) - anterior) * aliquota
        anterior = teto
    return total.quantize(Decimal("0.01"))


def main():
    with open("funcionarios.csv", encoding="utf-8") as entrada, open(
        "folha.csv", "w", newline="", encoding="utf-8"
    ) as saida:
        leitor = csv.DictReader(entrada, delimiter=";")
        escritor = csv.writer(saida, delimiter=";")
        escritor.writerow(["nome", "cpf", "bruto", "inss", "liquido"])
        for linha in leitor:
            bruto = Decimal(linha["salario_bruto"])
            desconto = inss(bruto)
            escritor.writerow([linha["nome"], linha["cpf"], bruto, desconto, bruto - desconto])


if __name__ == "__main__":
    main()
