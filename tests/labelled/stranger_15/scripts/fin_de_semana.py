"""Limpia la caché del portal los fines de semana."""
import os
import time
from datetime import datetime

import requests

PORTAL = "https://portal.intranet.cementos-rio.es/api/cache"
CABECERAS = {"X-Token": os.environ["PORTAL_TOKEN"]}


def es_fin_de_semana(momento: datetime) -> bool:
    return momento.weekday() in (5, 6)


def limpiar(seccion: str) -> None:
    r = requests.delete(f"{PORTAL}/{seccion}", headers=CABECERAS, timeout=60)
    print(datetime.now().strftime("%H:%M"), seccion, r.status_code)


def main():
    while True:
        if es_fin_de_semana(datetime.now()):
            for seccion in ("catalogo", "precios", "imagenes"):
                limpiar(seccion)
            time.sleep(6 * 3600)
        else:
            time.sleep(1800)


if __name__ == "__main__":
    main()
