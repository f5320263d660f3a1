import pandas as pd

clientes = pd.read_excel("clientes.xlsx")
print(clientes.describe())
