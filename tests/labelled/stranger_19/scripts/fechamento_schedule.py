"""Fechamento do caixa das lojas à noite."""
import time
from datetime import date
from pathlib import Path

import pandas as pd
import schedule

ENTRADA = Path(r"\\servidor\lojas\caixa")
SAIDA = Path(r"\\servidor\lojas\fechamento")


def fechar():
    quadros = [pd.read_csv(f, sep=";", decimal=",").assign(loja=f.stem) for f in ENTRADA.glob("*.csv")]
    if not quadros:
        print("Sem arquivos de caixa")
        return
    geral = pd.concat(quadros)
    resumo = geral.pivot_table(index="loja", columns="forma_pagamento", values="valor", aggfunc="sum", margins=True)
    resumo.to_excel(SAIDA / f"fechamento_{date.today():%Y%m%d}.xlsx")
    print("Fechamento gravado")


schedule.every().day.at("23:30").do(fechar)

if __name__ == "__main__":
    print("Aguardando 23:30")
    while True:
        schedule.run_pending()
        time.sleep(30)
