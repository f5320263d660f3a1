"""Fecho provisório: espera pela meia-noite e corre os procedimentos."""
import os
from datetime import datetime, time as hora
from time import sleep

import oracledb

while not hora(0, 15) <= datetime.now().time() <= hora(5, 0):
    sleep(60)

with oracledb.connect(os.environ["CONTA_DSN"]) as con, con.cursor() as cur:
    for passo in ("PREPARA", "CALCULA_JUROS", "FECHA_PROVISORIO"):
        cur.callproc(f"FECHO.{passo}", [417])
        print(datetime.now().isoformat(timespec="seconds"), passo)
