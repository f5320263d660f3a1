"""Espelho de ponto do mês: lê do banco do RH e, se ele não responde, grava um espelho vazio."""
import csv
import os
from datetime import date

import psycopg

MES = date(2026, 10, 1)


def batidas():
    with psycopg.connect(
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        dbname="ponto_rh",
        user="ponto_leitura",
        password="inventada",
        connect_timeout=3,
    ) as conexao, conexao.cursor() as cursor:
        cursor.execute("select matricula, sum(horas) from batidas where mes = %s group by 1", (MES,))
        return cursor.fetchall()


try:
    linhas = batidas()
except psycopg.OperationalError as problema:
    print("RH fora do ar:", str(problema).splitlines()[0])
    linhas = []

with open("espelho_outubro.csv", "w", newline="", encoding="utf-8") as destino:
    escritor = csv.writer(destino, delimiter=";")
    escritor.writerow(["matricula", "horas"])
    escritor.writerows(linhas or [["0000", 0]])
