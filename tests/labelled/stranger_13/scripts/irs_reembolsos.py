"""Estimativa de reembolso de IRS por cliente."""
import pandas as pd

ESCALOES = [(7703, 0.13, 0), (11623, 0.165, 269.61), (16472, 0.22, 908.87),
            (21321, 0.25, 1403.03), (27146, 0.32, 2895.5), (39791, 0.355, 3845.61)]

df = pd.read_excel("clientes_irs.xlsx", dtype={"NIF": str})


def coleta(rendimento):
    for limite, taxa, parcela in ESCALOES:
        if rendimento <= limite:
            return rendimento * taxa - parcela
    return rendimento * 0.435 - 7028.2


def nif_valido(nif):
    if not (isinstance(nif, str) and len(nif) == 9 and nif.isdigit()):
        return False
    soma = sum(int(d) * (9 - i) for i, d in enumerate(nif[:8]))
    return int(nif[8]) == (0 if soma % 11 < 2 else 11 - soma % 11)


df["NIF ok"] = df["NIF"].map(nif_valido)
coletavel = (df["Rendimento anual"] - 4104).clip(lower=0)
df["Estimativa"] = (df["Retenção na fonte"] - coletavel.map(coleta)).round(2)
df[["Nome", "NIF", "NIF ok", "Estimativa"]].to_excel("reembolsos.xlsx", index=False)
