"""Troca os preços das etiquetas eletrônicas todos os dias às 4h30."""
import logging
import time

import pandas as pd
import requests
import schedule

PORTAL = "https://etiquetas.varejomax.intra/api/precos"
TABELA = r"R:\Comercial\precos_amanha.csv"

logging.basicConfig(filename="etiquetas.log", level=logging.INFO, format="%(asctime)s %(message)s")


def trocar():
    df = pd.read_csv(TABELA, sep=";", decimal=",", dtype={"ean": str})
    falhas = 0
    for item in df.itertuples():
        try:
            r = requests.put(f"{PORTAL}/{item.ean}", json={"preco": item.preco}, timeout=10)
            r.raise_for_status()
        except requests.RequestException as e:
            falhas += 1
            logging.error("%s: %s", item.ean, e)
    logging.info("%d preços trocados, %d falhas", len(df) - falhas, falhas)


def main():
    schedule.every().day.at("04:30").do(trocar)
    print("Aguardando o horário. Ctrl+C encerra.")
    while True:
        schedule.run_pending()
        time.sleep(30)


if __name__ == "__main__":
    main()
