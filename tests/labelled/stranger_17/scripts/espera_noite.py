"""Espera até as 21h e então recalcula o giro do estoque."""
import time
from datetime import datetime

import numpy as np
import pandas as pd

INICIO = 21


def esperar():
    while datetime.now().hour < INICIO:
        falta = INICIO - datetime.now().hour
        print(f"Ainda faltam cerca de {falta} h; esperando...")
        time.sleep(600)


def recalcular(caminho):
    df = pd.read_csv(caminho, sep=";", decimal=",")
    base = df.groupby("peca")["saida"].apply(np.array)
    linhas = []
    for peca, serie in base.items():
        sorteio = np.random.default_rng(11).choice(serie, size=(5000, 30))
        demanda = sorteio.sum(axis=1)
        linhas.append((peca, demanda.mean(), np.quantile(demanda, 0.95)))
    return pd.DataFrame(linhas, columns=["peca", "media_30d", "minimo_sugerido"])


def main():
    esperar()
    res = recalcular(r"\\autoprime-fs\pecas\saidas.csv")
    res.round(1).to_excel(r"\\autoprime-fs\pecas\minimos.xlsx", index=False)
    print("Terminado às", datetime.now().strftime("%H:%M"))


if __name__ == "__main__":
    main()
