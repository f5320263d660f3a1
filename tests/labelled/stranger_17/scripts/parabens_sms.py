"""Manda SMS de parabéns aos pacientes às 6h (serviço de SMS contratado)."""
import csv
import os
import time
from datetime import datetime

import requests

API = "https://sms.enviofacil.com.br/v2/mensagens"
PACIENTES = r"\\clinica-fs\praxis\pacientes.csv"


def aniversariantes():
    hoje = datetime.now().strftime("%d/%m")
    with open(PACIENTES, encoding="utf-8-sig", newline="") as f:
        for p in csv.DictReader(f, delimiter=";"):
            if p["nascimento"].startswith(hoje) and p["celular"]:
                yield p


def mandar(p):
    corpo = {
        "numero": "55" + p["celular"],
        "texto": f"{p['nome'].split()[0].title()}, a Clínica Santa Luz deseja um feliz aniversário!",
    }
    r = requests.post(API, json=corpo, headers={"token": os.environ["SMS_TOKEN"]}, timeout=15)
    return r.status_code == 202


def main():
    ultimo = None
    while True:
        agora = datetime.now()
        if agora.hour == 6 and agora.date() != ultimo:
            enviados = sum(mandar(p) for p in aniversariantes())
            print(f"{agora:%d/%m %H:%M} {enviados} mensagens")
            ultimo = agora.date()
        time.sleep(60)


if __name__ == "__main__":
    main()
