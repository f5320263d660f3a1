"""Archiva el cuadro de mando que se muestra en el monitor cada cinco minutos."""
import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools

CARPETA = Path("capturas")
INTERVALO_SEG = 300


def capturar(sct: mss.base.MSSBase) -> Path:
    imagen = sct.grab(sct.monitors[1])
    destino = CARPETA / f"panel_{datetime.now():%Y%m%d_%H%M%S}.png"
    mss.tools.to_png(imagen.rgb, imagen.size, output=str(destino))
    return destino


def main() -> None:
    CARPETA.mkdir(parents=True, exist_ok=True)
    with mss.mss() as sct:
        while True:
            print(f"Guardado {capturar(sct)}")
            time.sleep(INTERVALO_SEG)


if __name__ == "__main__":
    main()
