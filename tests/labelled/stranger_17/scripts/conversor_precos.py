"""Converte tabelas .xlsb em CSV. Instala o que faltar antes de começar."""
import importlib
import subprocess
import sys
from pathlib import Path

NECESSARIAS = {"pandas": "pandas", "pyxlsb": "pyxlsb", "tqdm": "tqdm"}


def garantir():
    for modulo, pacote in NECESSARIAS.items():
        try:
            importlib.import_module(modulo)
        except ImportError:
            print(f"Instalando {pacote}...")
            subprocess.check_call([sys.executable, "-m", "pip", "install", "--user", "-q", pacote])


def converter(arquivo: Path):
    import pandas as pd

    for aba, df in pd.read_excel(arquivo, sheet_name=None, engine="pyxlsb").items():
        df.to_csv(arquivo.with_name(f"{arquivo.stem}_{aba}.csv"), sep=";", index=False)


def main():
    garantir()
    from tqdm import tqdm

    arquivos = list(Path("R:/Comercial/tabelas").glob("*.xlsb"))
    for arq in tqdm(arquivos):
        converter(arq)
    print(len(arquivos), "arquivos convertidos")


if __name__ == "__main__":
    main()
