import sys

import pandas as pd

sys.path.insert(0, r"\\srv-arquivos\publico\scripts_de_todos")
import calculos_tarifa  # noqa: E402
import formatos  # noqa: E402

medicoes = pd.read_csv("medicoes.csv", sep=";", decimal=",")
medicoes["custo"] = calculos_tarifa.custo(medicoes["kwh"], medicoes["posto"])
formatos.salvar_bonito(medicoes, "medicoes.xlsx")
