"""Roda a apuração de ICMS às 23h e aos domingos, fora do horário do ERP."""
import logging
import os

from apscheduler.schedulers.blocking import BlockingScheduler
from sqlalchemy import create_engine, text

engine = create_engine(os.environ["ERP_URL"])  # postgresql+psycopg://...@erp.local/fiscal
sched = BlockingScheduler(timezone="America/Sao_Paulo")
logging.basicConfig(level=logging.INFO)


@sched.scheduled_job("cron", hour=23, minute=0)
def apurar():
    with engine.begin() as con:
        con.execute(text("CALL fiscal.apurar_icms(current_date)"))
    logging.info("apuração concluída")


@sched.scheduled_job("cron", day_of_week="sun", hour=6)
def reconciliar():
    with engine.begin() as con:
        n = con.execute(text("SELECT count(*) FROM fiscal.divergencias")).scalar()
    logging.info("%s divergências", n)


if __name__ == "__main__":
    sched.start()
