import pandas as pd

orcado = pd.read_excel("orcamento_2026.xlsx", index_col="centro")
real = pd.read_csv("razao.csv", sep=";", decimal=",", thousands=".", encoding="latin-1")

real["mes"] = pd.to_datetime(real["data"], dayfirst=True).dt.month
realizado = real.pivot_table(index="centro", columns="mes", values="valor", aggfunc="sum", fill_value=0)

ate = realizado.columns.max()
comparado = pd.DataFrame({
    "orçado": orcado.iloc[:, :ate].sum(axis=1),
    "realizado": realizado.sum(axis=1),
})
comparado["desvio"] = comparado["realizado"] - comparado["orçado"]
comparado["desvio %"] = (100 * comparado["desvio"] / comparado["orçado"]).round(1)

print(comparado[comparado["desvio %"].abs() > 10].sort_values("desvio %", ascending=False))
comparado.to_excel("desvios.xlsx")
