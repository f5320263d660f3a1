"""Valida os CNPJs dos fornecedores (empresas) e marca os inválidos."""
import csv
import sys

from validate_docbr import CNPJ


def main(arquivo="fornecedores.csv"):
    cnpj = CNPJ()
    ruins = []
    with open(arquivo, encoding="utf-8") as fh:
        for n, linha in enumerate(csv.DictReader(fh, delimiter=";"), 2):
            if not cnpj.validate(linha["cnpj"]):
                ruins.append((n, linha["razao_social"], linha["cnpj"]))
    for n, razao, doc in ruins:
        print(f"linha {n}: {razao} - {doc}")
    print(len(ruins), "CNPJs inválidos")
    return 1 if ruins else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
