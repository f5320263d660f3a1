from pathlib import Path

import pandas as pd

pasta = Path(r"\\hsm-fs\faturamento\retornos")
partes = []
for arq in pasta.glob("RET_*.csv"):
    df = pd.read_csv(arq, sep=";", decimal=",", encoding="latin-1", usecols=["guia", "codigo_glosa", "motivo", "valor_glosado"])
    df["arquivo"] = arq.name
    partes.append(df)

glosas = pd.concat(partes, ignore_index=True)
resumo = (
    glosas.groupby(["codigo_glosa", "motivo"])["valor_glosado"]
    .agg(["count", "sum"])
    .rename(columns={"count": "guias", "sum": "total"})
    .sort_values("total", ascending=False)
)
resumo["acumulado_%"] = (resumo["total"].cumsum() / resumo["total"].sum() * 100).round(1)
resumo.to_excel(pasta.parent / "glosas_por_motivo.xlsx")
print(resumo.head(10))
