# Conta os dias de afastamento por CID e por funcionário
import re

import pandas as pd

df = pd.read_excel("atestados.xlsx", dtype=str)
df["cpf"] = df["cpf"].map(lambda v: re.sub(r"\D", "", v or "").zfill(11))
df["dias"] = df["dias"].astype(int)

por_pessoa = (
    df.groupby(["cpf", "nome_funcionario", "cid"])["dias"]
    .sum()
    .reset_index()
    .sort_values("dias", ascending=False)
)
por_pessoa.loc[por_pessoa["dias"] > 15, "acao"] = "encaminhar ao INSS"
por_pessoa.to_excel("afastamentos.xlsx", index=False)

print(por_pessoa.head(20).to_string(index=False))
