import pandas as pd


def nis_valido(nis: str) -> bool:
    if len(nis) != 11 or not nis.isdigit():
        return False
    resto = sum(int(d) * p for d, p in zip(nis, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2))) % 11
    return int(nis[-1]) == (0 if resto < 2 else 11 - resto)


clientes = pd.read_excel("tarifa_social.xlsx", dtype={"cpf": str, "nis": str})
clientes["nis_ok"] = clientes["nis"].str.zfill(11).map(nis_valido)
invalidos = clientes[~clientes["nis_ok"]]
invalidos[["nome", "cpf", "nis", "endereco"]].to_excel("nis_invalidos.xlsx", index=False)
print(len(invalidos), "de", len(clientes), "com NIS inválido")
