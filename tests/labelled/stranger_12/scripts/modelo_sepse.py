import pickle
from pathlib import Path

import pandas as pd

MODELO = Path(r"\\hsc-fs01\publico\projetos\sepse\modelo_final_v3.pkl")
VARIAVEIS = ["fc", "fr", "temperatura", "pas", "lactato", "leucocitos"]

with MODELO.open("rb") as f:
    modelo = pickle.load(f)

pacientes = pd.read_excel("sinais_vitais_hoje.xlsx")
pacientes["risco"] = modelo.predict_proba(pacientes[VARIAVEIS])[:, 1].round(3)

alerta = pacientes[pacientes["risco"] > 0.6].sort_values("risco", ascending=False)
alerta[["leito", "nome_paciente", "risco"]].to_excel("alerta_sepse.xlsx", index=False)
print(f"{len(alerta)} pacientes acima de 0,6")
