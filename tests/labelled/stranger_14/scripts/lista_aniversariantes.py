import pandas as pd
from datetime import date

df = pd.read_excel("cooperados.xlsx", dtype={"cpf": str, "telefone": str})
df["data_nascimento"] = pd.to_datetime(df["data_nascimento"], dayfirst=True, errors="coerce")

mes = date.today().month
aniv = df[df["data_nascimento"].dt.month == mes].copy()
aniv["dia"] = aniv["data_nascimento"].dt.day
aniv["idade"] = date.today().year - aniv["data_nascimento"].dt.year

for agencia, grupo in aniv.groupby("agencia"):
    arquivo = f"aniversariantes_ag{agencia}_{mes:02d}.xlsx"
    grupo.sort_values("dia")[["dia", "nome", "idade", "telefone", "email"]].to_excel(arquivo, index=False)
    print(arquivo, len(grupo))
