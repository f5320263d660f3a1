"""Valida os CPFs do cadastro e aponta os inválidos e os repetidos."""
import argparse
import re

import pandas as pd

# Exemplo de CPF aceito: 105.911.675-81


def cpf_valido(cpf: str) -> bool:
    n = re.sub(r"\D", "", str(cpf)).zfill(11)
    if len(n) != 11 or len(set(n)) == 1:
        return False
    for tamanho in (9, 10):
        soma = sum(int(d) * p for d, p in zip(n[:tamanho], range(tamanho + 1, 1, -1)))
        digito = (soma * 10) % 11 % 10
        if digito != int(n[tamanho]):
            return False
    return True


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("cadastro")
    ap.add_argument("--saida", default="cadastro_conferido.xlsx")
    args = ap.parse_args()

    df = pd.read_excel(args.cadastro, dtype=str)
    df["cpf_ok"] = df["CPF"].map(cpf_valido)
    df["repetido"] = df.duplicated("CPF", keep=False)
    ruins = df[~df["cpf_ok"] | df["repetido"]]
    ruins[["Nome", "CPF", "Conta", "cpf_ok", "repetido"]].to_excel(args.saida, index=False)
    print(f"{(~df['cpf_ok']).sum()} inválidos, {df['repetido'].sum()} repetidos")


if __name__ == "__main__":
    main()
