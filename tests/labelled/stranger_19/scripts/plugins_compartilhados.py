"""Carrega os conversores da pasta pública e roda todos."""
import importlib.util
import sys
from pathlib import Path

PASTA = Path(r"\\servidor\publico\conversores")
ENTRADA = Path("entrada")


def carregar(caminho):
    spec = importlib.util.spec_from_file_location(caminho.stem, caminho)
    modulo = importlib.util.module_from_spec(spec)
    sys.modules[caminho.stem] = modulo
    spec.loader.exec_module(modulo)
    return modulo


def conversores():
    for caminho in sorted(PASTA.glob("conv_*.py")):
        modulo = carregar(caminho)
        if hasattr(modulo, "converter"):
            yield modulo


def principal():
    for modulo in conversores():
        for arquivo in ENTRADA.glob(getattr(modulo, "PADRAO", "*.txt")):
            print(modulo.__name__, arquivo.name, modulo.converter(arquivo))


if __name__ == "__main__":
    principal()
