import pandas as pd

quadro = pd.read_excel("vendas.xlsx")
print(quadro.to_string())
