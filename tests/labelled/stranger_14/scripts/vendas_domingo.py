import pandas as pd

DIAS = ["seg", "ter", "qua", "qui", "sex", "sáb", "dom"]

df = pd.read_csv(r"\\srvloja\relatorios\vendas_hora.csv", sep=";", decimal=",", parse_dates=["data"], dayfirst=True)
df["dia"] = df["data"].dt.weekday.map(lambda n: DIAS[n])
df["faixa"] = pd.cut(df["hora"], [0, 10, 14, 18, 20, 24], right=False, labels=["até 10", "10-14", "14-18", "18-20", "noite"])

media = df.groupby(["loja", "dia", "faixa"], observed=True)["valor"].mean().unstack("dia")[DIAS]
media["dom x média"] = (media["dom"] / media[DIAS[:6]].mean(axis=1)).round(2)

media.round(0).to_excel("vendas_domingo.xlsx")
print(media.sort_values("dom x média", ascending=False).head(15))
