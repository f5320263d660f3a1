"""Compara a venda por loja (BigQuery) com a meta da planilha."""
from datetime import date

import pandas as pd
from google.cloud import bigquery

CONSULTA = """
SELECT loja, SUM(valor_liquido) AS venda
FROM `varejomax-dw.comercial.cupons`
WHERE data BETWEEN @ini AND @fim
GROUP BY loja
"""


def vendas(ini, fim):
    cliente = bigquery.Client(project="varejomax-dw")
    config = bigquery.QueryJobConfig(
        query_parameters=[
            bigquery.ScalarQueryParameter("ini", "DATE", ini),
            bigquery.ScalarQueryParameter("fim", "DATE", fim),
        ],
        maximum_bytes_billed=5 * 10**9,
    )
    return cliente.query(CONSULTA, job_config=config).to_dataframe()


def main():
    hoje = date.today()
    venda = vendas(hoje.replace(day=1), hoje)
    meta = pd.read_excel(r"R:\Comercial\metas.xlsx", usecols=["loja", "meta"])
    df = meta.merge(venda, on="loja", how="left").fillna({"venda": 0})
    df["atingido"] = (df["venda"] / df["meta"]).round(3)
    df.sort_values("atingido").to_excel(r"R:\Comercial\atingimento.xlsx", index=False)
    print(df.sort_values("atingido").head(10).to_string(index=False))


if __name__ == "__main__":
    main()
