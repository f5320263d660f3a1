"""Custo da hora-máquina por turno."""
from datetime import date, datetime, time, timedelta

import yaml

BASE = {"prensa": 85.0, "torno": 62.5, "forno": 140.0}


def carregar(caminho="turnos.yaml"):
    with open(caminho, encoding="utf-8") as f:
        return yaml.safe_load(f)


def horas(turno):
    inicio = datetime.combine(date.min, time.fromisoformat(turno["inicio"]))
    fim = datetime.combine(date.min, time.fromisoformat(turno["fim"]))
    if fim <= inicio:
        fim += timedelta(days=1)
    return (fim - inicio).seconds / 3600


def custo(maquina, turno, dia, tabela):
    adicional = turno["adicional"]
    if dia.weekday() == 5:
        adicional += tabela["fim_de_semana"]["sabado"]
    elif dia.weekday() == 6 or dia.isoformat() in tabela["feriados"]:
        adicional += tabela["fim_de_semana"]["domingo"]
    return BASE[maquina] * (1 + adicional) * horas(turno)


if __name__ == "__main__":
    tabela = carregar()
    for maquina in BASE:
        for t in tabela["turnos"]:
            print(maquina, t["codigo"], round(custo(maquina, t, date.today(), tabela), 2))
