import sys
from collections import defaultdict

import pandas as pd

totais = defaultdict(lambda: [0.0, 0.0, 0.0])


def num(texto):
    return float(texto.replace(",", ".")) if texto else 0.0


with open(sys.argv[1], encoding="latin-1") as f:
    for linha in f:
        campos = linha.rstrip("\r\n").split("|")
        if len(campos) > 1 and campos[1] == "C190":
            cst, cfop, aliq = campos[2], campos[3], campos[4]
            t = totais[(cfop, cst, aliq)]
            t[0] += num(campos[5])
            t[1] += num(campos[6])
            t[2] += num(campos[7])

df = pd.DataFrame(
    [(*k, *v) for k, v in sorted(totais.items())],
    columns=["CFOP", "CST", "Aliquota", "Valor operação", "Base ICMS", "ICMS"],
)
df.to_excel("sped_c190.xlsx", index=False)
print(df.groupby("CFOP")["ICMS"].sum())
