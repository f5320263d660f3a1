"""Consolida os arquivos das filiais toda noite às 22:30."""
import time
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd

FILIAIS = Path(r"\\matriz\filiais")
HORA, MINUTO = 22, 30


def proxima_execucao() -> datetime:
    agora = datetime.now()
    alvo = agora.replace(hour=HORA, minute=MINUTO, second=0, microsecond=0)
    return alvo if alvo > agora else alvo + timedelta(days=1)


def consolidar():
    partes = [pd.read_csv(f, sep=";", decimal=",").assign(filial=f.stem) for f in FILIAIS.glob("*.csv")]
    pd.concat(partes).to_csv(FILIAIS / "consolidado" / f"{datetime.now():%Y%m%d}.csv", sep=";", index=False)
    print(f"{datetime.now():%d/%m %H:%M} {len(partes)} filiais consolidadas")


if __name__ == "__main__":
    while True:
        alvo = proxima_execucao()
        print("Próxima execução:", alvo)
        time.sleep((alvo - datetime.now()).total_seconds())
        consolidar()
