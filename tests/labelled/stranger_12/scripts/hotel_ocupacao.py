import datetime as dt
import logging
from pathlib import Path

import pandas as pd

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
PASTA = Path(r"\\matriz-fs\revenue\diario")


def ler(dia: dt.date) -> pd.DataFrame:
    arquivo = PASTA / f"ocupacao_{dia:%Y%m%d}.xlsx"
    logging.info("lendo %s", arquivo)
    return pd.read_excel(arquivo, usecols="B:F", skiprows=4)


def indicadores(tabela: pd.DataFrame) -> pd.DataFrame:
    tabela["ocupacao"] = tabela["vendidos"] / tabela["disponiveis"]
    tabela["adr"] = tabela["receita"] / tabela["vendidos"]
    tabela["revpar"] = tabela["receita"] / tabela["disponiveis"]
    return tabela.set_index("hotel")[["ocupacao", "adr", "revpar"]].round(2)


if __name__ == "__main__":
    print(indicadores(ler(dt.date.today() - dt.timedelta(days=1))))
