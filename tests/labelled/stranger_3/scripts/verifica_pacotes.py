# Só confere se os pacotes da equipe estão na versão certa e avisa
import sys
from importlib import metadata

ESPERADO = {
    "pandas": "2.2",
    "openpyxl": "3.1",
    "xlwings": "0.31",
}

problemas = []
for pacote, minimo in ESPERADO.items():
    try:
        versao = metadata.version(pacote)
    except metadata.PackageNotFoundError:
        problemas.append(f"{pacote}: não instalado (abrir chamado para a TI, não usar pip install)")
        continue
    if tuple(map(int, versao.split(".")[:2])) < tuple(map(int, minimo.split("."))):
        problemas.append(f"{pacote}: {versao} é mais antigo que {minimo}")

for p in problemas:
    print("-", p)
sys.exit(1 if problemas else 0)
