"""Confere o estoque das filiais duas vezes por dia."""
import logging
import time
from datetime import datetime
from pathlib import Path

import pandas as pd

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
HORARIOS = {"06:00", "21:00"}
FILIAIS = Path(r"\\srv-arquivos\filiais")


def conferir():
    for arquivo in FILIAIS.glob("estoque_*.xlsx"):
        df = pd.read_excel(arquivo)
        negativos = df[df["saldo"] < 0]
        if len(negativos):
            logging.warning("%s: %d produtos com saldo negativo", arquivo.stem, len(negativos))
            negativos.to_csv(arquivo.with_suffix(".negativos.csv"), sep=";", index=False)


ultimo = None
while True:
    agora = datetime.now().strftime("%H:%M")
    if agora in HORARIOS and agora != ultimo:
        conferir()
        ultimo = agora
    time.sleep(20)
