import shutil
import zipfile
from datetime import date
from pathlib import Path

ORIGEN = Path("consumos")
CONTABILIDAD = Path(r"\\cb-fs01\contabilidad\entradas")


def comprimir() -> Path:
    destino = Path(f"consumos_{date.today():%Y%m}.zip")
    with zipfile.ZipFile(destino, "w", zipfile.ZIP_DEFLATED) as z:
        for archivo in ORIGEN.glob("bar_*.csv"):
            z.write(archivo, archivo.name)
    return destino


archivo = comprimir()
shutil.move(archivo, CONTABILIDAD / archivo.name)
print("Entregado a contabilidad:", archivo.name)
