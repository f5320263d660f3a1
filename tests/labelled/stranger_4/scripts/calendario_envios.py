"""Calcula la fecha de entrega: pedidos después de las 14:00 salen el siguiente día laborable."""
import datetime as dt
import sys

import holidays

FESTIVOS = holidays.Spain(subdiv="MD")
CORTE = dt.time(14, 0)


def siguiente_laborable(dia):
    dia += dt.timedelta(days=1)
    while dia.weekday() >= 5 or dia in FESTIVOS:
        dia += dt.timedelta(days=1)
    return dia


def salida(momento):
    dia = momento.date()
    if momento.time() > CORTE or dia.weekday() >= 5 or dia in FESTIVOS:
        return siguiente_laborable(dia)
    return dia


if __name__ == "__main__":
    momento = dt.datetime.fromisoformat(sys.argv[1]) if len(sys.argv) > 1 else dt.datetime.now()
    print("Salida:", salida(momento), "Entrega:", siguiente_laborable(salida(momento)))
