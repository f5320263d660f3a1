# Estoque de doses por unidade básica de saúde
import pandas as pd

df = pd.read_csv("estoque_doses.csv", sep=";", encoding="latin-1")
df["validade"] = pd.to_datetime(df["validade"], dayfirst=True)

hoje = pd.Timestamp.today().normalize()
df["dias_para_vencer"] = (df["validade"] - hoje).dt.days
df = df[df["quantidade"] > 0]

resumo = (
    df.groupby(["ubs", "vacina"])
    .agg(doses=("quantidade", "sum"), lotes=("lote", "nunique"), primeiro_vencimento=("dias_para_vencer", "min"))
    .reset_index()
)
urgentes = resumo[resumo["primeiro_vencimento"] <= 30]

print(resumo.to_string(index=False))
if len(urgentes):
    print("\nVencem em até 30 dias:")
    print(urgentes.to_string(index=False))
resumo.to_excel("estoque_doses_resumo.xlsx", index=False)
