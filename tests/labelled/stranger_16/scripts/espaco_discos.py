"""Mostra o espaço livre das unidades e avisa quando falta espaço."""
import sys

import psutil

MINIMO_GB = 20


def main() -> int:
    alerta = 0
    for parte in psutil.disk_partitions():
        if "cdrom" in parte.opts or not parte.fstype:
            continue
        try:
            uso = psutil.disk_usage(parte.mountpoint)
        except PermissionError:
            continue
        tipo = "removível" if "removable" in parte.opts else "fixo"
        livre = uso.free / 1e9
        print(f"{parte.mountpoint:<5} {tipo:<10} {livre:8.1f} GB livres de {uso.total / 1e9:.1f} GB")
        if livre < MINIMO_GB and tipo == "fixo":
            alerta += 1
    return alerta


if __name__ == "__main__":
    sys.exit(main())
