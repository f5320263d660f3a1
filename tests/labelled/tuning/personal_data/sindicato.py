import pandas as pd

rh = pd.read_csv("funcionarios.csv", sep=";")
filiados = rh[rh["filiacao_sindical"] == "S"][["matricula", "religiao", "raca_cor"]]
filiados.to_csv("filiados.csv")
