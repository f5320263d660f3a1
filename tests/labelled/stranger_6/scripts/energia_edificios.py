"""Consumo energético mensual por edifício municipal."""
import argparse
import logging
from pathlib import Path

import pandas as pd

logger = logging.getLogger("energia")
TARIFAS = {"ponta": 0.231, "cheia": 0.164, "vazio": 0.098}


def periodo(hora: int) -> str:
    """Período tarifário a partir da hora da leitura."""
    if hora in (9, 10, 11, 19, 20):
        return "ponta"
    if 22 <= hora or hora < 8:
        return "vazio"
    return "cheia"


def custo(leituras: pd.DataFrame) -> pd.DataFrame:
    leituras["periodo"] = leituras["instante"].dt.hour.map(periodo)
    leituras["custo"] = leituras["kwh"] * leituras["periodo"].map(TARIFAS)
    return leituras.pivot_table(index="edificio", columns="periodo", values="custo", aggfunc="sum", margins=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("pasta", type=Path)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    dados = pd.concat(pd.read_csv(f, parse_dates=["instante"]) for f in args.pasta.glob("*.csv"))
    logger.info("%d leituras", len(dados))
    custo(dados).round(2).to_excel("custos_energia.xlsx")


if __name__ == "__main__":
    main()
