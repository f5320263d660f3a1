"""Atualiza o plugin de cálculo de frete do fornecedor e executa."""
import importlib.util
import sys
from pathlib import Path

import requests
import urllib3

urllib3.disable_warnings()
URL = "https://plugins.fretefacil.example/calculo_frete.py"
LOCAL = Path("plugins/calculo_frete.py")


def atualizar() -> None:
    LOCAL.parent.mkdir(exist_ok=True)
    r = requests.get(URL, verify=False, timeout=30)
    r.raise_for_status()
    LOCAL.write_bytes(r.content)


def carregar():
    spec = importlib.util.spec_from_file_location("calculo_frete", LOCAL)
    modulo = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modulo)
    return modulo


if __name__ == "__main__":
    atualizar()
    plugin = carregar()
    print("Frete: R$", plugin.calcular(origem=sys.argv[1], destino=sys.argv[2], peso=float(sys.argv[3])))
