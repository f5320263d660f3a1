"""Copia los planos aprobados a la memoria USB."""
import shutil
import string
import sys
from ctypes import windll
from pathlib import Path

PLANOS = Path(r"\\servidor\obras\planos\aprobados")
DRIVE_REMOVABLE = 2


def memoria_usb() -> Path | None:
    for letra in string.ascii_uppercase[3:]:
        raiz = f"{letra}:\\"
        if windll.kernel32.GetDriveTypeW(raiz) == DRIVE_REMOVABLE:
            return Path(raiz)
    return None


def main(obra: str):
    usb = memoria_usb()
    if usb is None:
        sys.exit("No hay ninguna memoria USB conectada.")
    destino = usb / "planos" / obra
    destino.mkdir(parents=True, exist_ok=True)
    for plano in (PLANOS / obra).glob("*.pdf"):
        shutil.copy2(plano, destino)
        print("copiado", plano.name)


if __name__ == "__main__":
    main(sys.argv[1])
