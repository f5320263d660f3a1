import secrets
from pathlib import Path

import pyzipper
import requests

ORIGEN = Path("huespedes_julio.csv")  # nombre, pasaporte, correo, habitación


def comprimir(origen: Path):
    clave = secrets.token_urlsafe(9)
    destino = origen.with_suffix(".zip")
    with pyzipper.AESZipFile(destino, "w", compression=pyzipper.ZIP_DEFLATED,
                             encryption=pyzipper.WZ_AES) as z:
        z.setpassword(clave.encode())
        z.write(origen, origen.name)
    return destino, clave


def subir(archivo: Path) -> str:
    with archivo.open("rb") as f:
        r = requests.put(f"https://transfer.sh/{archivo.name}", data=f,
                         headers={"Max-Days": "3"})
    r.raise_for_status()
    return r.text.strip()


archivo, clave = comprimir(ORIGEN)
print("Enlace:", subir(archivo))
print("Clave:", clave)
