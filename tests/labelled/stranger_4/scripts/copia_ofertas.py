"""Copia las carpetas de ofertas al pendrive cuando se conecta."""
import shutil
import time
from pathlib import Path

import psutil

ORIGEN = Path(r"\\servidor\comercial\ofertas")


def pendrive():
    for part in psutil.disk_partitions():
        if "removable" in part.opts:
            return Path(part.mountpoint)
    return None


def main():
    print("Conecte el pendrive...")
    while (unidad := pendrive()) is None:
        time.sleep(3)
    destino = unidad / "ofertas"
    shutil.copytree(ORIGEN, destino, dirs_exist_ok=True)
    total = sum(1 for f in destino.rglob("*") if f.is_file())
    print(f"{total} ficheros en {destino}")


if __name__ == "__main__":
    main()
