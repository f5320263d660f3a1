import pandas as pd

rh = pd.read_csv("turnos.csv", sep=";")
noite = rh[rh["turno"] == "N"][["linha", "maquina", "horas"]]
noite.to_csv("noite.csv")
