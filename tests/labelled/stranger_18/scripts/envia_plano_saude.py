import os
import time
from datetime import datetime

import pandas as pd
import pysftp

HOST = "sftp.saudenorte-operadora.com.br"


def enviar():
    df = pd.read_excel(r"S:\RH\beneficiarios.xlsx", dtype=str)
    nome = f"beneficiarios_{datetime.now():%Y%m}.csv"
    df[["nome", "cpf", "data_nascimento", "plano", "dependentes"]].to_csv(nome, sep=";", index=False)
    with pysftp.Connection(HOST, username="moinhoazul", private_key=os.environ["SAUDE_KEY"]) as sftp:
        sftp.put(nome, f"/entrada/{nome}")


while True:
    agora = datetime.now()
    if agora.day == 1 and agora.hour == 23:
        enviar()
        time.sleep(3600 * 2)
    time.sleep(600)
