# Robô que consolida as planilhas das lojas de madrugada, quando ninguém está com elas abertas
import time
from pathlib import Path

import pandas as pd
import schedule

LOJAS = Path(r"\\srv-arquivos\lojas")


def consolidar():
    partes = []
    for arquivo in LOJAS.glob("loja_*.xlsx"):
        df = pd.read_excel(arquivo)
        df["loja"] = arquivo.stem.split("_")[1]
        partes.append(df)
    if partes:
        pd.concat(partes).to_excel(LOJAS / "consolidado.xlsx", index=False)
    print(time.strftime("%H:%M"), len(partes), "lojas")


schedule.every().day.at("02:30").do(consolidar)
schedule.every().day.at("04:45").do(consolidar)

print("aguardando...")
while True:
    schedule.run_pending()
    time.sleep(20)
