"""Carga diária do estoque, de madrugada."""
import logging

import pandas as pd
import pyodbc
from apscheduler.schedulers.blocking import BlockingScheduler

logging.basicConfig(filename="carga.log", level=logging.INFO)
CONEXAO = "DRIVER={ODBC Driver 18 for SQL Server};SERVER=sqlprod.empresa.example;DATABASE=Estoque;Trusted_Connection=yes"
agenda = BlockingScheduler(timezone="America/Sao_Paulo")


@agenda.scheduled_job("cron", hour=3, minute=0)
def carregar() -> None:
    dados = pd.read_csv("saldo.csv", sep=";", decimal=",")
    with pyodbc.connect(CONEXAO) as conexao:
        cursor = conexao.cursor()
        cursor.execute("DELETE FROM dbo.saldo_dia")
        cursor.executemany("INSERT INTO dbo.saldo_dia (codigo, saldo) VALUES (?, ?)", dados.values.tolist())
    logging.info("%d linhas carregadas", len(dados))


agenda.start()
