"""Valida os CPFs do cadastro de clientes."""
import csv
import re


def digito(numeros):
    soma = sum(int(n) * p for n, p in zip(numeros, range(len(numeros) + 1, 1, -1)))
    resto = soma * 10 % 11
    return "0" if resto == 10 else str(resto)


def cpf_valido(cpf):
    cpf = re.sub(r"\D", "", cpf)
    if len(cpf) != 11 or cpf == cpf[0] * 11:
        return False
    base = cpf[:9]
    base += digito(base)
    base += digito(base)
    return base == cpf


def principal(caminho="clientes.csv"):
    errados = []
    with open(caminho, newline="", encoding="utf-8-sig") as f:
        for r in csv.DictReader(f, delimiter=";"):
            if not cpf_valido(r["CPF"]):
                errados.append((r["NOME"], r["CPF"], r["TELEFONE"]))
    for nome, cpf, fone in errados:
        print(f"{nome:40} {cpf:16} {fone}")
    print(len(errados), "CPFs inválidos")


if __name__ == "__main__":
    principal()
