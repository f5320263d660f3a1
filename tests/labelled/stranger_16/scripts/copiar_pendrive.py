"""Copia a pasta de balancetes para o primeiro pendrive encontrado."""
import shutil
import sys
from pathlib import Path

import psutil

ORIGEM = Path(r"C:\Contabil\Balancetes")


def achar_pendrive() -> Path | None:
    for parte in psutil.disk_partitions():
        if "removable" in parte.opts:
            return Path(parte.mountpoint)
    return None


def main():
    unidade = achar_pendrive()
    if unidade is None:
        sys.exit("Nenhum pendrive conectado.")
    destino = unidade / "Balancetes"
    shutil.copytree(ORIGEM, destino, dirs_exist_ok=True)
    tamanho = sum(f.stat().st_size for f in destino.rglob("*") if f.is_file())
    print(f"Copiado para {destino} ({tamanho / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
