import pandas as pd

# Exportação das faturas em aberto (uma linha por fatura, clientes empresariais)
faturas = pd.read_excel("faturas_abertas.xlsx", parse_dates=["Vencimento"])
hoje = pd.Timestamp.today().normalize()

faturas["Dias"] = (hoje - faturas["Vencimento"]).dt.days.clip(lower=0)
faturas["Escalao"] = pd.cut(
    faturas["Dias"],
    bins=[-1, 30, 60, 90, 100000],
    labels=["0-30", "31-60", "61-90", "mais de 90"],
)

mapa = faturas.pivot_table(
    index="Cliente", columns="Escalao", values="Saldo", aggfunc="sum", fill_value=0, observed=False
)
mapa["Total"] = mapa.sum(axis=1)
mapa = mapa.sort_values("Total", ascending=False)

with pd.ExcelWriter("antiguidade.xlsx") as ficheiro:
    mapa.to_excel(ficheiro, sheet_name="Por cliente")
    mapa.sum().to_frame("Valor").to_excel(ficheiro, sheet_name="Resumo")

print("Os 15 maiores saldos:")
print(mapa.head(15).round(2))
