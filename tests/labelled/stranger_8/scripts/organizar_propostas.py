"""Organiza as propostas comerciais em pastas por ano e empresa."""
import re
import shutil
from pathlib import Path

ORIGEM = Path("propostas")
NOME = re.compile(r"(?P<empresa>[^_]+)_(?P<ano>20\d\d)_.*\.pdf$", re.I)


def main() -> None:
    movidas, ignoradas = 0, []
    for arquivo in ORIGEM.glob("*.pdf"):
        partes = NOME.match(arquivo.name)
        if not partes:
            ignoradas.append(arquivo.name)
            continue
        destino = ORIGEM / partes["ano"] / partes["empresa"].strip().title()
        destino.mkdir(parents=True, exist_ok=True)
        shutil.move(str(arquivo), destino / arquivo.name)
        movidas += 1
    print(f"{movidas} propostas organizadas")
    for nome in ignoradas:
        print("Nome fora do padrão:", nome)


if __name__ == "__main__":
    main()
