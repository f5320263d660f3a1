"""Soma o razão por conta e salva em CSV."""
import pandas as pd

razao = pd.read_excel("in.xlsx", sheet_name="Ledger")
por_conta = razao.groupby("account")["amount"].agg(["sum", "count"]).reset_index()
por_conta.to_csv("razao_por_conta.csv", index=False)
print(por_conta)
