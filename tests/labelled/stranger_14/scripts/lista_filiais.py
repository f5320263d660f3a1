import pandas as pd
from datetime import date

df = pd.read_excel("filiais.xlsx", dtype={"cnpj": str, "telefone": str, "cep": str})
df["inauguracao"] = pd.to_datetime(df["inauguracao"], dayfirst=True, errors="coerce")

mes = date.today().month
aniv = df[df["inauguracao"].dt.month == mes].copy()
aniv["dia"] = aniv["inauguracao"].dt.day
aniv["anos"] = date.today().year - aniv["inauguracao"].dt.year

colunas = ["dia", "loja", "anos", "endereco", "cidade", "cep", "telefone", "email"]
aniv.sort_values("dia")[colunas].to_excel(f"filiais_aniversario_{mes:02d}.xlsx", index=False)
print(len(aniv), "filiais fazem aniversário")
