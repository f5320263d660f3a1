import pandas as pd

razao = pd.read_excel("in.xlsx", sheet_name="Ledger")
totais = razao.groupby("account", as_index=False)["amount"].agg(["sum", "count"])
with pd.ExcelWriter("por_conta.xlsx", engine="openpyxl") as escritor:
    totais.to_excel(escritor, sheet_name="Totais", index=False)
print(totais)
