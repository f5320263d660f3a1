"""Valida os CNPJs do cadastro de fornecedores."""
import csv
import re

PESOS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]


def digito(numeros):
    pesos = PESOS[-len(numeros):]
    resto = sum(int(n) * p for n, p in zip(numeros, pesos)) % 11
    return "0" if resto < 2 else str(11 - resto)


def cnpj_valido(cnpj):
    cnpj = re.sub(r"\D", "", cnpj)
    if len(cnpj) != 14 or cnpj == cnpj[0] * 14:
        return False
    base = cnpj[:12]
    base += digito(base)
    base += digito(base)
    return base == cnpj


def principal(caminho="fornecedores.csv"):
    total = 0
    with open(caminho, newline="", encoding="utf-8-sig") as f:
        for r in csv.DictReader(f, delimiter=";"):
            if not cnpj_valido(r["CNPJ"]):
                total += 1
                print(f"{r['RAZAO_SOCIAL']:45} {r['CNPJ']}")
    print(total, "CNPJs inválidos")


if __name__ == "__main__":
    principal()
