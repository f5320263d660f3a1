"""Saldo em atraso por agência e faixa de atraso."""
from __future__ import annotations

import dataclasses
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Iterator

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd

DESTINO = Path(r"\\bko-fs\controladoria\atraso")
FAIXAS = ((30, "A"), (60, "B"), (90, "C"))


@dataclasses.dataclass(frozen=True)
class Saldo:
    agencia: str
    produto: str
    valor: float
    atraso_dias: int

    @property
    def faixa(self) -> str:
        return next((nome for limite, nome in FAIXAS if self.atraso_dias <= limite), "D")


class Carteira:
    def __init__(self, pasta: Path):
        self.pasta = pasta

    def saldos(self) -> Iterator[Saldo]:
        for arquivo in sorted(self.pasta.glob("saldos_*.csv")):
            tabela = pd.read_csv(arquivo, sep=";", decimal=",", dtype={"agencia": str})
            for linha in tabela.itertuples(index=False):
                yield Saldo(linha.agencia, linha.produto, linha.valor, int(linha.atraso_dias))

    def por_faixa(self) -> pd.DataFrame:
        soma = defaultdict(lambda: defaultdict(float))
        for s in self.saldos():
            soma[s.agencia][s.faixa] += s.valor
        return pd.DataFrame(soma).T.fillna(0).sort_index(axis=1)


def grafico(tabela: pd.DataFrame, destino: Path):
    ax = tabela.plot.barh(stacked=True, figsize=(8, 0.4 * len(tabela) + 2), colormap="viridis")
    ax.set_xlabel("R$")
    ax.set_title(f"Saldo em atraso em {date.today():%d/%m/%Y}")
    ax.figure.tight_layout()
    ax.figure.savefig(destino)
    plt.close(ax.figure)


if __name__ == "__main__":
    tabela = Carteira(Path(r"\\bko-fs\cobranca\saldos")).por_faixa()
    DESTINO.mkdir(parents=True, exist_ok=True)
    tabela.to_excel(DESTINO / f"atraso_{date.today():%Y%m%d}.xlsx")
    grafico(tabela, DESTINO / f"atraso_{date.today():%Y%m%d}.png")
    print(tabela.sum().map("R$ {:,.2f}".format).to_string())
