"""Sube los planos de obra a una cuenta de MEGA."""
import logging
from pathlib import Path

from mega import Mega

logging.basicConfig(level=logging.INFO)

CORREO = "lucia.ferrer@outlook.es"
CLAVE = "planos-y-obras-3"
PLANOS = Path(r"\\servidor\obras\Torre Norte\planos")


def main():
    m = Mega().login(CORREO, CLAVE)
    carpeta = m.find("Torre Norte") or m.create_folder("Torre Norte")
    destino = carpeta[0] if isinstance(carpeta, tuple) else carpeta["Torre Norte"]
    for plano in sorted(PLANOS.glob("*.dwg")):
        logging.info("Subiendo %s", plano.name)
        try:
            m.upload(str(plano), destino)
        except Exception:
            logging.exception("No se pudo subir %s", plano.name)


if __name__ == "__main__":
    main()
