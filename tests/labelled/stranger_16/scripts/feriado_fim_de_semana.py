"""Zera os contadores das linhas de produção fora do expediente."""
import logging
import time
from datetime import date, datetime

import holidays
import requests

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
FERIADOS = holidays.Brazil(subdiv="SC")
CLP = "http://clp-gateway.fabrica.local/linhas/{}/zerar"
LINHAS = ["L1", "L2", "L3"]


def sem_producao(dia: date) -> bool:
    return dia.weekday() in (5, 6) or dia in FERIADOS


def zerar():
    for linha in LINHAS:
        r = requests.post(CLP.format(linha), timeout=10)
        logging.info("%s -> %s", linha, r.status_code)


feito = None
while True:
    hoje = datetime.now().date()
    if sem_producao(hoje) and feito != hoje:
        zerar()
        feito = hoje
    time.sleep(900)
