import pandas as pd
from datetime import date

rh = pd.read_excel("colaboradores.xlsx", parse_dates=["nascimento"])
mes = rh[rh["nascimento"].dt.month == date.today().month]
mes = mes.assign(dia=mes["nascimento"].dt.day).sort_values("dia")
for r in mes.itertuples():
    print(f"{r.dia:02d} - {r.nome} ({r.setor})")
