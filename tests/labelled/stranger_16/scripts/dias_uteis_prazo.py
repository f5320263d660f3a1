"""Calcula o vencimento de um prazo processual em dias úteis."""
import argparse
from datetime import date, datetime, timedelta

import holidays

RECESSO = {(12, d) for d in range(20, 32)} | {(1, d) for d in range(1, 21)}


def util(dia: date, feriados) -> bool:
    return dia.weekday() < 5 and dia not in feriados and (dia.month, dia.day) not in RECESSO


def vencimento(inicio: date, dias: int, uf: str) -> date:
    feriados = holidays.Brazil(subdiv=uf)
    atual, contados = inicio, 0
    while contados < dias:
        atual += timedelta(days=1)
        if util(atual, feriados):
            contados += 1
    return atual


if __name__ == "__main__":
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("publicacao", help="dd/mm/aaaa")
    ap.add_argument("dias", type=int)
    ap.add_argument("--uf", default="SP")
    a = ap.parse_args()
    inicio = datetime.strptime(a.publicacao, "%d/%m/%Y").date()
    print("Vence em", vencimento(inicio, a.dias, a.uf).strftime("%d/%m/%Y (%A)"))
