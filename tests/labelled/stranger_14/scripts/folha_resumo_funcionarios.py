import pandas as pd

cadastro = pd.read_excel(r"G:\RH\cadastro_funcionarios.xlsx", dtype={"CPF": str, "Conta": str})
folha = pd.read_excel(r"G:\RH\folha_mes.xlsx")

df = folha.merge(cadastro[["Matricula", "Nome", "CPF", "Banco", "Agencia", "Conta", "Setor"]], on="Matricula", how="left")
df["Liquido"] = df["Salario Base"] + df["Horas Extras"] - df["INSS"] - df["IRRF"] - df["Vale Transporte"]

sem_conta = df[df["Conta"].isna()]
if not sem_conta.empty:
    print("Funcionários sem conta cadastrada:")
    print(sem_conta[["Matricula", "Nome", "CPF"]].to_string(index=False))

colunas = ["Matricula", "Nome", "CPF", "Banco", "Agencia", "Conta", "Liquido"]
df[colunas].sort_values("Nome").to_excel(r"G:\RH\relacao_bancaria.xlsx", index=False)
print("Total da folha: R$", round(df["Liquido"].sum(), 2))
