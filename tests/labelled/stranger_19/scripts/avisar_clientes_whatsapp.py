"""Avisa os clientes sobre a entrega pelo WhatsApp."""
import time

import pandas as pd
import pywhatkit

MODELO = (
    "Olá {nome}! Sua entrega do pedido {pedido} chega hoje entre {inicio} e {fim} "
    "no endereço {endereco}. Qualquer dúvida responda por aqui."
)


def entregas(caminho):
    df = pd.read_csv(caminho, sep=";", dtype=str)
    return df[df["status"] == "em rota"].to_dict("records")


def avisar(item):
    texto = MODELO.format(**item)
    pywhatkit.sendwhatmsg_instantly(item["telefone"], texto, wait_time=12, tab_close=True)


if __name__ == "__main__":
    for item in entregas("rotas_hoje.csv"):
        avisar(item)
        time.sleep(5)
