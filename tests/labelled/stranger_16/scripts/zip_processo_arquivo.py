"""Compacta processos encerrados no arquivo morto do servidor."""
import logging
import shutil
from pathlib import Path

import pandas as pd

logging.basicConfig(level=logging.INFO, format="%(message)s")
PROCESSOS = Path(r"J:\Processos")
ARQUIVO_MORTO = Path(r"\\srv-arquivos\arquivo_morto")


def main():
    df = pd.read_excel(PROCESSOS / "controle.xlsx", dtype={"numero": str})
    for numero in df.loc[df["situacao"] == "Encerrado", "numero"]:
        pasta = PROCESSOS / numero
        if not pasta.is_dir():
            logging.warning("Pasta não encontrada: %s", numero)
            continue
        zip_ = shutil.make_archive(str(ARQUIVO_MORTO / numero), "zip", pasta)
        logging.info("%s -> %s", numero, zip_)


if __name__ == "__main__":
    main()
