import argparse

import pandas as pd

parser = argparse.ArgumentParser(description="Calcula comissões por produto")
parser.add_argument("producao")
parser.add_argument("--tabela", default=r"\\fsvida01\comercial\tabela_comissao.xlsx")
parser.add_argument("--saida", default="comissoes_mes.xlsx")
args = parser.parse_args()

tabela = pd.read_excel(args.tabela).set_index("produto")
producao = pd.read_excel(args.producao)

producao = producao.join(tabela, on="produto")
producao["percentual"] = producao["percentual"].fillna(10)
bonus = producao["renovacao"].map({"S": 0, "N": 2}).fillna(0)
producao["comissao"] = (producao["premio"] * (producao["percentual"] + bonus) / 100).round(2)

producao.to_excel(args.saida, index=False)
print(producao.groupby("corretora")["comissao"].sum().sort_values(ascending=False))
