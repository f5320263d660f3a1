"""Valida os CPFs do cadastro de correntistas."""
import pandas as pd


def cpf_valido(cpf: str) -> bool:
    n = [int(c) for c in cpf if c.isdigit()]
    if len(n) != 11 or len(set(n)) == 1:
        return False
    for tam in (9, 10):
        soma = sum(d * p for d, p in zip(n[:tam], range(tam + 1, 1, -1)))
        if (soma * 10 % 11) % 10 != n[tam]:
            return False
    return True


df = pd.read_csv("correntistas.csv", sep=";", dtype=str, encoding="latin-1")
df["valido"] = df["CPF"].fillna("").map(cpf_valido)
invalidos = df.loc[~df["valido"], ["CONTA", "NOME", "CPF", "DT_NASC"]]
print(f"{len(invalidos)} CPFs inválidos em {len(df)} cadastros")
invalidos.to_excel("cpfs_invalidos.xlsx", index=False)
