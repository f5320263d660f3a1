"""Mascara CPF e nome na folha de pagamento antes da auditoria interna."""
import re

import pandas as pd


def mascarar_cpf(cpf: str) -> str:
    digitos = re.sub(r"\D", "", str(cpf)).zfill(11)
    return f"***.{digitos[3:6]}.{digitos[6:9]}-**"


def iniciais(nome: str) -> str:
    return " ".join(parte[0] + "." for parte in nome.split() if parte)


def main() -> None:
    folha = pd.read_excel("folha_pagamento.xlsx", dtype={"cpf": str})
    folha["cpf"] = folha["cpf"].map(mascarar_cpf)
    folha["nome"] = folha["nome"].map(iniciais)
    folha[["matricula", "nome", "cpf", "cargo", "salario_base"]].to_excel("folha_auditoria.xlsx", index=False)
    print(f"{len(folha)} funcionários exportados")


if __name__ == "__main__":
    main()
