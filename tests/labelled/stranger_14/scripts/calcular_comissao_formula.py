import pandas as pd

regras = pd.read_excel(r"\\fsvida01\comercial\regras_comissao.xlsx")   # colunas: produto, formula
producao = pd.read_excel("producao_mes.xlsx")

formulas = dict(zip(regras["produto"], regras["formula"]))
resultado = []
for p in producao.itertuples():
    formula = formulas.get(p.produto, "premio * 0.10")
    valor = eval(formula, {}, {"premio": p.premio, "parcelas": p.parcelas, "renovacao": p.renovacao})
    resultado.append(round(valor, 2))

producao["comissao"] = resultado
producao.to_excel("comissoes_mes.xlsx", index=False)
print("Comissão total: R$", producao["comissao"].sum())
