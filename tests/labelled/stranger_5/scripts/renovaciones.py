#!/usr/bin/env python3
"""Pólizas que renuevan el mes que viene. La primera vez se añade al crontab."""
import sys
from pathlib import Path

import pandas as pd
from crontab import CronTab

AQUI = Path(__file__).resolve()


def asegurar_ejecucion_diaria():
    cron = CronTab(user=True)
    if not any(cron.find_comment("renovaciones")):
        tarea = cron.new(command=f"{sys.executable} {AQUI}", comment="renovaciones")
        tarea.setall("0 9 * * *")
        cron.write()


def renovaciones():
    polizas = pd.read_csv(AQUI.parent / "polizas.csv", sep=";", parse_dates=["renovacion", "fecha_nacimiento"])
    mes = pd.Timestamp.today().to_period("M") + 1
    lista = polizas[polizas["renovacion"].dt.to_period("M") == mes].copy()
    lista["edad"] = ((lista["renovacion"] - lista["fecha_nacimiento"]).dt.days // 365.25).astype(int)
    columnas = ["poliza", "tomador", "edad", "telefono", "domicilio", "poblacion", "prima", "renovacion"]
    lista[columnas].to_excel(AQUI.parent / f"renovaciones_{mes}.xlsx", index=False)
    return len(lista)


asegurar_ejecucion_diaria()
print(renovaciones(), "pólizas renuevan el mes que viene")
