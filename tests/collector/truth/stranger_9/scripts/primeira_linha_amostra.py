"""Mostra só a primeira linha do arquivo para conferir as colunas."""
import pandas as pd

amostra = pd.read_csv("in.csv", nrows=1)
print(amostra.columns.tolist(), amostra.iloc[0].to_dict())
