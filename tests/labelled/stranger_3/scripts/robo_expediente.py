# Robô que consolida as planilhas das lojas durante o expediente
import time
from pathlib import Path

import pandas as pd
import schedule

LOJAS = Path(r"\\srv-arquivos\lojas")


def consolidar():
    partes = [pd.read_excel(a).assign(loja=a.stem.split("_")[1]) for a in LOJAS.glob("loja_*.xlsx")]
    if partes:
        pd.concat(partes).to_excel(LOJAS / "consolidado.xlsx", index=False)
    print(time.strftime("%H:%M"), len(partes), "lojas")


for dia in ("monday", "tuesday", "wednesday", "thursday", "friday"):
    getattr(schedule.every(), dia).at("10:30").do(consolidar)
    getattr(schedule.every(), dia).at("15:00").do(consolidar)

while True:
    schedule.run_pending()
    time.sleep(20)
