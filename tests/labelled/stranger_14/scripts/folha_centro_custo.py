import pandas as pd

ORCAMENTO = {"Fiação": 412000, "Tecelagem": 388500, "Tinturaria": 240300, "Costura": 530000, "Administração": 155000}

folha = pd.read_excel(r"G:\Controladoria\folha_por_cc.xlsx", sheet_name="Totais")
resumo = folha.groupby("Centro de Custo", as_index=False)["Valor"].sum()
resumo["Orcado"] = resumo["Centro de Custo"].map(ORCAMENTO)
resumo["Desvio %"] = ((resumo["Valor"] / resumo["Orcado"] - 1) * 100).round(1)

acima = resumo[resumo["Desvio %"] > 5]
print("Centros de custo acima do orçamento:")
print(acima.to_string(index=False))

resumo.to_excel(r"G:\Controladoria\folha_x_orcamento.xlsx", index=False)
