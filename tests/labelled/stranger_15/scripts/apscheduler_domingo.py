"""Gera o relatório de perdas aos domingos à noite."""
import logging
from pathlib import Path

import pandas as pd
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger

logging.basicConfig(level=logging.INFO)
FUSO = "America/Sao_Paulo"
ENTRADA = Path(r"\\srv01\producao\perdas.csv")


def gerar_relatorio():
    df = pd.read_csv(ENTRADA, sep=";", decimal=",")
    resumo = df.groupby(["linha", "causa"])["kg"].sum().unstack(fill_value=0)
    resumo.to_excel(r"\\srv01\producao\relatorio_perdas.xlsx")
    logging.info("Relatório gerado com %d linhas", len(resumo))


agenda = BlockingScheduler(timezone=FUSO)
agenda.add_job(gerar_relatorio, CronTrigger(day_of_week="sun", hour=23, minute=0, timezone=FUSO),
               id="perdas", misfire_grace_time=3600)

if __name__ == "__main__":
    try:
        agenda.start()
    except (KeyboardInterrupt, SystemExit):
        logging.info("Agenda encerrada")
