"""Envia SMS de lembrete para os pacientes com consulta amanhã."""
import os
from datetime import date, timedelta

import pandas as pd
from twilio.rest import Client

TEXTO = "Olá {nome}, lembramos da sua consulta de {esp} amanhã às {hora} com {medico}. Clínica Vida Plena"


def consultas_amanha() -> pd.DataFrame:
    df = pd.read_csv("agenda.csv", sep=";", dtype={"telefone": str}, parse_dates=["data"], dayfirst=True)
    return df[(df["data"].dt.date == date.today() + timedelta(days=1)) & (df["status"] == "marcada")]


def main():
    twilio = Client(os.environ["TWILIO_SID"], os.environ["TWILIO_TOKEN"])
    for c in consultas_amanha().itertuples():
        corpo = TEXTO.format(nome=c.paciente.split()[0], esp=c.especialidade, hora=c.hora, medico=c.medico)
        try:
            twilio.messages.create(to=f"+55{c.telefone}", from_=os.environ["TWILIO_FROM"], body=corpo)
            print("enviado", c.paciente)
        except Exception as erro:
            print("falhou", c.paciente, erro)


if __name__ == "__main__":
    main()
