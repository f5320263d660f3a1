import ast
import pandas as pd

df = pd.read_excel("precos.xlsx")
df = df.eval("margem = (preco - custo) / preco * 100").query("margem < 12")
faixas = ast.literal_eval(open("faixas.txt", encoding="utf-8").read())
df["faixa"] = pd.cut(df["margem"], bins=faixas)
print(df.groupby("faixa", observed=True).size())
