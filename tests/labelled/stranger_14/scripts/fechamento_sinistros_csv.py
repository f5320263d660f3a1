"""Fechamento mensal de sinistros por ramo, a partir do CSV exportado pela TI."""
from datetime import date
from pathlib import Path

import pandas as pd

PASTA = Path(r"\\fsvida01\financeiro\fechamento")
hoje = date.today()
competencia = f"{hoje.year}-{hoje.month:02d}"

arquivo = PASTA / "entrada" / f"sinistros_{competencia}.csv"
df = pd.read_csv(arquivo, sep=";", decimal=",", encoding="latin-1")
df["saldo"] = df["valor_aviso"] - df["valor_pago"]

resumo = (
    df.groupby(["ramo", "situacao"])
    .agg(qtd=("numero_sinistro", "count"), avisado=("valor_aviso", "sum"), pago=("valor_pago", "sum"))
    .reset_index()
)

saida = PASTA / f"sinistros_{competencia}.xlsx"
resumo.to_excel(saida, index=False)
print(f"{len(df)} sinistros, planilha gravada em {saida}")
