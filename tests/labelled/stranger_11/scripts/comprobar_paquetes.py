from importlib.metadata import PackageNotFoundError, version

PEDIDOS = {"pandas": "2.2", "openpyxl": "3.1", "camelot-py": "0.11"}

for paquete, minimo in PEDIDOS.items():
    try:
        actual = version(paquete)
    except PackageNotFoundError:
        print(f"{paquete:<15} falta, pídalo a informática")
        continue
    bien = tuple(map(int, actual.split(".")[:2])) >= tuple(map(int, minimo.split(".")))
    print(f"{paquete:<15} {actual:<10} {'ok' if bien else 'antiguo, hace falta ' + minimo}")
