import logging
import os

import clickhouse_connect
from apscheduler.schedulers.blocking import BlockingScheduler

logging.basicConfig(level=logging.INFO)
agenda = BlockingScheduler(timezone="America/Sao_Paulo")


@agenda.scheduled_job("cron", day_of_week="sun", hour=22, minute=15)
def resumir():
    ch = clickhouse_connect.get_client(host=os.environ["CH_HOST"], username=os.environ["CH_USER"],
                                       password=os.environ["CH_PASS"])
    ch.command("INSERT INTO sinais_semana SELECT maquina, toStartOfWeek(ts), avg(valor) FROM sinais "
               "WHERE ts >= now() - INTERVAL 7 DAY GROUP BY 1, 2")
    logging.info("resumo gravado")


agenda.start()
