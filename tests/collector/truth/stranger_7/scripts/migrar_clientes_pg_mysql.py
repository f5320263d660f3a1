"""Migra clientes do PostgreSQL antigo para o MySQL novo."""

import logging
import os

import psycopg2
import pymysql

logging.basicConfig(filename="migracao.log", level=logging.INFO, format="%(asctime)s %(message)s", encoding="utf-8")
PORTA = int(os.environ["DUMB"])

origem = destino = None
try:
    origem = psycopg2.connect(f"host=localhost port={PORTA} dbname=site_antigo user=migra password=hunter2")
except psycopg2.Error as erro:
    logging.error("origem: %s", type(erro).__name__)
try:
    destino = pymysql.connect(host="127.0.0.1", port=PORTA, user="migra", password="hunter2", database="site_novo")
except pymysql.MySQLError as erro:
    logging.error("destino: %s", type(erro).__name__)

if origem is None or destino is None:
    print("Migração não iniciada")
else:
    with origem.cursor() as ler, destino.cursor() as gravar:
        ler.execute("SELECT nome, email FROM clientes")
        gravar.executemany("INSERT INTO clientes (nome, email) VALUES (%s, %s)", ler.fetchall())
    destino.commit()
