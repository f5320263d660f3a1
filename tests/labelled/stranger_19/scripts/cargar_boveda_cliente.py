"""Sube los informes de obra a la carpeta Box del cliente."""
import os
from pathlib import Path

from boxsdk import Client, JWTAuth

CARPETA_CLIENTE = os.environ.get("BOX_CARPETA", "238840917732")
INFORMES = Path("/mnt/obras/informes")


def cliente():
    return Client(JWTAuth.from_settings_file("box_config.json"))


def existentes(carpeta):
    return {i.name: i for i in carpeta.get_items(limit=1000) if i.type == "file"}


def principal():
    carpeta = cliente().folder(CARPETA_CLIENTE)
    ya = existentes(carpeta)
    for informe in sorted(INFORMES.glob("*.pdf")):
        if informe.name in ya:
            ya[informe.name].update_contents(str(informe))
            print("actualizado", informe.name)
        else:
            carpeta.upload(str(informe))
            print("subido", informe.name)


if __name__ == "__main__":
    principal()
