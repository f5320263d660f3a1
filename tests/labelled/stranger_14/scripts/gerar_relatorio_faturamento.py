import argparse
from datetime import date, timedelta

import pandas as pd

parser = argparse.ArgumentParser()
grupo = parser.add_mutually_exclusive_group(required=True)
grupo.add_argument("--diario", action="store_true")
grupo.add_argument("--semanal", action="store_true")
args = parser.parse_args()

fim = date.today() - timedelta(days=1)
inicio = fim if args.diario else fim - timedelta(days=6)

contas = pd.read_csv("/opt/relatorios/faturamento/contas.csv", sep=";", decimal=",", parse_dates=["data"], dayfirst=True)
periodo = contas[contas["data"].dt.date.between(inicio, fim)]

tabela = periodo.pivot_table(index="convenio", columns="tipo", values="valor", aggfunc="sum", margins=True, fill_value=0)
nome = f"faturamento_{'diario' if args.diario else 'semanal'}_{fim:%Y%m%d}.xlsx"
tabela.to_excel(nome)
print(nome)
