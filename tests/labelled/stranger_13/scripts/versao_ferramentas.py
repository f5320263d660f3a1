"""Avisa quando há uma versão nova da ferramenta de extratos; não a instala nem a corre."""
import re
import sys
from importlib import metadata
from pathlib import Path

PASTA = Path(r"\\srv-ti\publicado\extratos")


def numero(texto):
    return tuple(int(p) for p in re.findall(r"\d+", texto))


try:
    instalada = metadata.version("extratos")
except metadata.PackageNotFoundError:
    sys.exit("A ferramenta não está instalada neste computador.")

publicadas = [p.stem.split("-")[1] for p in PASTA.glob("extratos-*.whl")]
nova = max(publicadas, key=numero, default=instalada)
if numero(nova) > numero(instalada):
    print(f"Há a versão {nova} (tem a {instalada}). Peça-a à informática.")
else:
    print("Está atualizado:", instalada)
