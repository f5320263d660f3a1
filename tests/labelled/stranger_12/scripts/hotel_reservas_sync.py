import datetime as dt
import logging
import time

import mysql.connector
import schedule

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")

PMS = {
    "host": "10.40.8.15",
    "user": "pms_leitura",
    "password": "M8nTFElsd0-praia",
    "database": "pms",
}
MATRIZ = {**PMS, "host": "10.40.1.20", "user": "carga_matriz", "database": "hospedes"}


def copiar():
    origem = mysql.connector.connect(**PMS)
    destino = mysql.connector.connect(**MATRIZ)
    leitura, gravacao = origem.cursor(), destino.cursor()
    leitura.execute(
        "SELECT reserva, nome, documento, email, chegada, saida FROM reservas WHERE DATE(criada) = %s",
        (dt.date.today() - dt.timedelta(days=1),),
    )
    linhas = leitura.fetchall()
    gravacao.executemany(
        "REPLACE INTO hospede (reserva, nome, documento, email, chegada, saida) "
        "VALUES (%s, %s, %s, %s, %s, %s)",
        linhas,
    )
    destino.commit()
    logging.info("%d reservas copiadas", len(linhas))
    origem.close()
    destino.close()


schedule.every().day.at("03:00").do(copiar)

while True:
    schedule.run_pending()
    time.sleep(30)
