"""Copia los planos liberados a la carpeta de la planta."""
import shutil
from pathlib import Path

ORIGEN = Path(r"P:\Ingenieria\SoporteMotor_G7\planos")
DESTINO = Path(r"\\planta-fs\PDM\liberados\G7")

DESTINO.mkdir(parents=True, exist_ok=True)
for plano in ORIGEN.rglob("*"):
    if plano.suffix.lower() in {".dwg", ".step", ".pdf"} and "_LIB" in plano.stem:
        shutil.copy2(plano, DESTINO)
        print("copiado", plano.name)
