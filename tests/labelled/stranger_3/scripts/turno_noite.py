# Compara a produção do turno da noite (22h às 6h) com a do dia
import pandas as pd

df = pd.read_csv("apontamentos.csv", sep=";", parse_dates=["inicio", "fim"])


def turno(hora):
    if hora >= 22 or hora < 6:
        return "noite"
    if hora < 14:
        return "manha"
    return "tarde"


df["turno"] = df["inicio"].dt.hour.map(turno)
df["fim_de_semana"] = df["inicio"].dt.dayofweek >= 5
df["minutos"] = (df["fim"] - df["inicio"]).dt.total_seconds() / 60

resumo = df.pivot_table(index="linha", columns="turno", values="pecas", aggfunc="sum", fill_value=0)
resumo["paradas_noite"] = df[df["turno"] == "noite"].groupby("linha")["minutos"].sum()
resumo.to_excel("producao_por_turno.xlsx")
print(resumo)
