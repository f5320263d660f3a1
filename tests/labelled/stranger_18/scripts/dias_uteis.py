import numpy as np
import pandas as pd

feriados = np.array(["2025-04-18", "2025-04-21", "2025-05-01", "2025-06-19"], dtype="datetime64[D]")
notas = pd.read_excel("notas.xlsx", parse_dates=["emissao", "vencimento"])
notas["dias_uteis"] = np.busday_count(
    notas["emissao"].values.astype("datetime64[D]"),
    notas["vencimento"].values.astype("datetime64[D]"),
    holidays=feriados,
)
sabado = notas[notas["vencimento"].dt.dayofweek >= 5]
print(len(sabado), "notas vencem no fim de semana")
notas.to_excel("notas_dias_uteis.xlsx", index=False)
