import pandas as pd

P1 = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]


def cnpj_valido(cnpj: str) -> bool:
    n = [int(d) for d in cnpj if d.isdigit()]
    if len(n) != 14 or len(set(n)) == 1:
        return False
    for pesos in (P1, [6] + P1):
        r = sum(d * p for d, p in zip(n, pesos)) % 11
        if n[len(pesos)] != (0 if r < 2 else 11 - r):
            return False
    return True


df = pd.read_excel("fornecedores.xlsx", dtype={"cnpj": str})
df["cnpj_ok"] = df["cnpj"].fillna("").map(cnpj_valido)
df.loc[~df["cnpj_ok"], ["codigo", "razao_social", "cnpj"]].to_excel("cnpj_errados.xlsx", index=False)
