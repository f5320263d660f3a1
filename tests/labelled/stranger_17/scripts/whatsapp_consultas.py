"""Lembretes de consulta por WhatsApp via Twilio."""
import csv
import os
from datetime import date, timedelta

from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

AGENDA = r"\\clinica-fs\agendas\consolidada.csv"
DE = "whatsapp:+551140028811"
TEXTO = (
    "Olá {paciente}, lembramos da sua consulta de {especialidade} com {medico} "
    "em {data} às {hora}. Preparo: {preparo}"
)


def consultas(dia):
    with open(AGENDA, encoding="utf-8-sig", newline="") as f:
        for linha in csv.DictReader(f, delimiter=";"):
            if linha["data"] == f"{dia:%d/%m/%Y}" and linha["aceita_whatsapp"] == "S":
                yield linha


def main():
    cliente = Client(os.environ["TWILIO_SID"], os.environ["TWILIO_TOKEN"])
    amanha = date.today() + timedelta(days=1)
    ok = erro = 0
    for c in consultas(amanha):
        try:
            cliente.messages.create(
                from_=DE, to=f"whatsapp:+55{c['celular']}", body=TEXTO.format(**c)
            )
            ok += 1
        except TwilioRestException as e:
            print(c["paciente"], e.msg)
            erro += 1
    print(f"{ok} enviados, {erro} com erro")


if __name__ == "__main__":
    main()
