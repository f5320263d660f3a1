# Simula o reajuste do dissídio na folha
import pandas as pd

PERCENTUAL = 0.0525

folha = pd.read_excel("folha_out.xlsx", dtype={"cpf": str, "matricula": str})
folha.columns = folha.columns.str.strip().str.lower()

folha["salario_novo"] = (folha["salario"] * (1 + PERCENTUAL)).round(2)
folha["diferenca"] = folha["salario_novo"] - folha["salario"]

saida = folha[["matricula", "nome", "cpf", "cargo", "salario", "salario_novo", "diferenca"]]
with pd.ExcelWriter("simulacao_reajuste.xlsx") as w:
    saida.to_excel(w, sheet_name="Funcionários", index=False)
    folha.groupby("cargo")["diferenca"].sum().to_excel(w, sheet_name="Por cargo")

print(f"Impacto mensal: R$ {saida['diferenca'].sum():,.2f}")
