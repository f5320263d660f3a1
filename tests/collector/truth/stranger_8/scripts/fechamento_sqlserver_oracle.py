"""Confere se contabilidade e folha já fecharam o mês."""
import os

import oracledb
import pymssql
from loguru import logger

PORTA = int(os.environ["DUMB"])
logger.remove()
logger.add("fechamento.log", format="{time:HH:mm} {level} {message}")

try:
    with pymssql.connect(
        server="localhost", port=str(PORTA), user="fechamento", password="x", database="Contabil", login_timeout=3
    ) as banco:
        cursor = banco.cursor()
        cursor.execute("select max(data) from lancamentos")
        logger.info("Contábil: {}", cursor.fetchone())
except Exception as erro:
    logger.warning("Contábil indisponível: {}", type(erro).__name__)

try:
    with oracledb.connect(
        user="rh_leitura",
        password="x",
        dsn=oracledb.makedsn("localhost", PORTA, service_name="FOLHA"),
        tcp_connect_timeout=3,
        retry_count=0,
    ) as banco:
        logger.info("Folha: {}", banco.version)
except oracledb.Error as erro:
    logger.warning("Folha indisponível: {}", type(erro).__name__)
