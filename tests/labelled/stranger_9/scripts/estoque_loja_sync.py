"""Sincroniza o saldo de estoque: depósito (PostgreSQL) -> loja (API própria)."""
import logging

import requests
from apscheduler.schedulers.blocking import BlockingScheduler
from sqlalchemy import create_engine, text

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
motor = create_engine("postgresql+psycopg2://sync_loja:M4racuja-Doce@db-deposito.intranet:5432/estoque")
agenda = BlockingScheduler(timezone="America/Sao_Paulo")


@agenda.scheduled_job("cron", hour=3, minute=15)
@agenda.scheduled_job("cron", day_of_week="sun", hour="8-20/4")
def sincronizar():
    with motor.connect() as con:
        saldos = con.execute(text("select sku, saldo from vw_saldo where alterado_em > now() - interval '1 day'")).all()
    for sku, saldo in saldos:
        r = requests.put(f"http://loja.intranet/api/produtos/{sku}", json={"estoque": int(saldo)}, timeout=15)
        if not r.ok:
            logging.warning("falhou %s: %s", sku, r.status_code)
    logging.info("%d produtos", len(saldos))


agenda.start()
