import pandas as pd


def cpf_valido(cpf: str) -> bool:
    n = [int(d) for d in cpf if d.isdigit()]
    if len(n) != 11 or len(set(n)) == 1:
        return False
    for k in (9, 10):
        soma = sum(d * p for d, p in zip(n[:k], range(k + 1, 1, -1)))
        if (soma * 10) % 11 % 10 != n[k]:
            return False
    return True


assert cpf_valido("400.062.383-43")
df = pd.read_excel("clientes.xlsx", dtype={"cpf": str})
df["cpf_ok"] = df["cpf"].fillna("").map(cpf_valido)
df.loc[~df["cpf_ok"], ["codigo", "nome", "cpf"]].to_excel("cpf_errados.xlsx", index=False)
