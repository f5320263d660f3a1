import pandas as pd

clientes = pd.read_excel("clientes.xlsx")
clientes.to_csv(r"C:\Users\marta\Dropbox\clientes.csv", index=False)
