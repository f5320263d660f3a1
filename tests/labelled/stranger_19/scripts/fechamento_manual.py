"""Fechamento do caixa das lojas, rodado à mão."""
from datetime import date, datetime
from pathlib import Path

import pandas as pd

ENTRADA = Path(r"\\servidor\lojas\caixa")
SAIDA = Path(r"\\servidor\lojas\fechamento")


def saudacao():
    hora = datetime.now().hour
    if hora < 12:
        return "Bom dia"
    return "Boa tarde" if hora < 18 else "Boa noite"


def fechar():
    quadros = [pd.read_csv(f, sep=";", decimal=",").assign(loja=f.stem) for f in ENTRADA.glob("*.csv")]
    geral = pd.concat(quadros)
    resumo = geral.pivot_table(index="loja", columns="forma_pagamento", values="valor", aggfunc="sum", margins=True)
    alvo = SAIDA / f"fechamento_{date.today():%Y%m%d}.xlsx"
    resumo.to_excel(alvo)
    return alvo, resumo.loc["All"].sum()


if __name__ == "__main__":
    print(saudacao() + "! Fechando o caixa...")
    arquivo, total = fechar()
    print(f"Gravado em {arquivo}, total R$ {total:,.2f}")
